"""Documents known by their hash: those that come along or are put in a folder are trusted, others are remembered."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from graph_api.errors import OperationError, SettingError
from graph_api.kept import Kept

KEPT = 1_000
"""How many documents are remembered that somebody sent with their hash."""


class KnownDocuments:
    """Finds the text of a document by its SHA-256."""

    def __init__(self, trusted: Iterable[str], *, trusted_only: bool) -> None:
        self._trusted = {digest_of(text): text for text in trusted}
        self._remembered: Kept[str, str] = Kept(KEPT)
        self.trusted_only = trusted_only

    @classmethod
    def of(cls, folders: Iterable[Path], *, trusted_only: bool) -> "KnownDocuments":
        """The trusted ones are the files *.graphql of some folders. Raises SettingError for one that cannot be read."""
        try:
            texts = [path.read_text("utf-8") for folder in folders for path in sorted(folder.glob("*.graphql"))]
        except (OSError, UnicodeDecodeError) as error:
            raise SettingError(f"OOGPUNT_DOCUMENTS has a document that cannot be read: {error}") from error
        return cls(texts, trusted_only=trusted_only)

    def find(self, name: str) -> str | None:
        """The text of `sha256:` and 64 hex digits, or of the digits alone, where it is known."""
        digest = name.removeprefix("sha256:")
        text = self._trusted.get(digest)
        return self._remembered.get(digest) if text is None and not self.trusted_only else text

    def remember(self, digest: str, text: str) -> None:
        """Raises OperationError when the hash is not that of the text."""
        if digest_of(text) != digest:
            raise OperationError("sha256Hash is not the SHA-256, in hex, of query.", "BAD_REQUEST")
        self._remembered.keep(digest, text)

    def admit(self, text: str) -> None:
        """Raises OperationError for a text that is not trusted where only those run."""
        if self.trusted_only and digest_of(text) not in self._trusted:
            raise OperationError("Only documents that were registered here are run.", "DOCUMENT_NOT_TRUSTED")


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
