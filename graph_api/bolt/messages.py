"""Messages of Bolt as bytes, and back. Source: https://neo4j.com/docs/bolt/current/bolt/message/

The driver's own codec packs the values of a message; it is not among what the driver promises to keep as it is, so
pyproject.toml names the versions of it that are known.
"""

from collections.abc import Iterator
from typing import Any

from neo4j._codec.hydration.bolt.v2 import HydrationHandler
from neo4j._codec.packstream import Structure
from neo4j._codec.packstream.v1 import PackableBuffer, Packer, UnpackableBuffer, Unpacker

HELLO, LOGON, GOODBYE, RUN, PULL = b"\x01", b"\x6a", b"\x02", b"\x10", b"\x3f"
SUCCESS, RECORD, IGNORED, FAILURE = b"\x70", b"\x71", b"\x7e", b"\x7f"

CHUNK_BYTES = 65_535
"""The longest piece of a message; one without a byte ends it."""

Message = tuple[bytes, list[Any]]
"""Its kind, and its fields."""

_CODEC = HydrationHandler()


def packed(kind: bytes, *fields: Any) -> bytes:
    """A message as it is sent. Raises TypeError or ValueError for a value that Neo4j has not."""
    buffer = PackableBuffer()
    Packer(buffer).pack_struct(kind, fields, _CODEC.dehydration_hooks)
    message = bytes(buffer.data)
    chunks = [message[begin : begin + CHUNK_BYTES] for begin in range(0, len(message), CHUNK_BYTES)]
    return b"".join(part for chunk in chunks for part in (len(chunk).to_bytes(2, "big"), chunk)) + b"\0\0"


class Unpacking:
    """Makes messages of bytes that come in pieces, wherever they are cut."""

    def __init__(self) -> None:
        self._received = bytearray()
        """From the beginning of a chunk."""
        self._message = bytearray()
        """The chunks before that, of a message that is not whole yet."""

    def messages(self, data: bytes) -> Iterator[Message]:
        """Those that are whole with this. Raises whatever unpacking raises: the bytes are no messages."""
        self._received += data
        for chunk in self._chunks():
            if chunk:
                self._message += chunk
            elif self._message:  # else it only shows that the server is still there
                yield _unpacked(self._message)
                self._message = bytearray()

    def _chunks(self) -> Iterator[bytearray]:
        received, begin = self._received, 2
        while len(received) >= begin:
            end = begin + (received[begin - 2] << 8 | received[begin - 1])
            if len(received) < end:
                break
            yield received[begin:end]
            begin = end + 2
        del received[: begin - 2]


def _unpacked(message: bytearray) -> Message:
    unpacker = Unpacker(UnpackableBuffer(message))
    size, kind = unpacker.unpack_structure_header()
    return kind, [unpacker.unpack(_HOOKS) for _ in range(size)]


def _value(structure: Structure) -> Any:
    """A date or the like. Raises ValueError for a node, relationship or path, which no statement of ours returns."""
    make = _CODEC.struct_hydration_functions.get(structure.tag)
    if make is None:
        raise ValueError(f"a structure of the kind {structure.tag!r}; statements return values, not nodes")
    return make(*structure.fields)


_HOOKS = {Structure: _value}
