"""Answers that were given, as bytes, for as long as what is published stays the same."""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

ENTRY_BYTES = 700
"""What an entry takes beside its key and its answer, about."""


Header = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of a response and its headers; without an entity tag where it is not to be kept."""

    body: bytes
    headers: tuple[Header, ...]
    etag: str = ""


def key_of(*parts: bytes) -> bytes:
    """Stands for all that was asked; short, as a question is often longer than its answer."""
    return hashlib.sha256(b"\0".join(parts)).digest()


class Answers:
    """Keeps the answers asked most recently, `most` bytes of them.

    `moment` stands for what was published: an answer is only found under the moment it was given at, so none outlives
    a publication that its reader knows of.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._moment: object = None
        self._kept: OrderedDict[bytes, Answer] = OrderedDict()
        self._coming: dict[tuple[int, bytes], asyncio.Future[Answer]] = {}

    def get(self, moment: object, key: bytes) -> Answer | None:
        if moment is not self._moment:
            return None
        answer = self._kept.get(key)
        if answer is not None:
            self._kept.move_to_end(key)
        return answer

    async def once(self, moment: object, key: bytes, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """What `make` gives, or what it gives another who asks the same at the same moment, be it an error.

        When something is published, all who listen for it ask the same at once. Who keeps no answers shares none.
        """
        if not self._most:
            return await make()
        same = id(moment), key  # which no other moment has while this one is asked about
        if shared := self._coming.get(same):
            return await asyncio.shield(shared)
        shared = self._coming[same] = asyncio.get_running_loop().create_future()
        try:
            shared.set_result(await make())
        except BaseException as error:
            shared.set_exception(error)
            shared.exception()  # known of, whether somebody waits for it or not
            raise
        finally:
            del self._coming[same]
        return shared.result()

    def keep(self, moment: object, key: bytes, answer: Answer) -> None:
        if moment is not self._moment:
            self._kept.clear()
            self._size, self._moment = 0, moment
        size = _size(key, answer)
        if key in self._kept or size > self._most:
            return
        # A copy, since what was written into a buffer that grew keeps the memory behind its end in pieces.
        self._kept[key] = replace(answer, body=bytes(memoryview(answer.body)))
        self._size += size
        while self._size > self._most:
            self._size -= _size(*self._kept.popitem(last=False))


def _size(key: bytes, answer: Answer) -> int:
    return ENTRY_BYTES + len(key) + len(answer.body)
