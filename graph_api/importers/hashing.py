"""Whether a study's files are those that were read before, without reading them as a study."""

import hashlib
from pathlib import Path


def folder_hash(folder: Path) -> str:
    """SHA-256, in hex, over the names and bytes of the files a study is read from."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yml")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
