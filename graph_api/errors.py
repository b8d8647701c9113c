"""Every error a person can meet, as one tree. Each has a code, says what was wrong, where, and what to do.

OogpuntError
├── UsageError            what was asked cannot be read or found (exit 2, HTTP 400)
│   ├── SettingError      an environment variable or option has a value we cannot use
│   ├── OperationError    a GraphQL operation asks for something it cannot have
│   │   ├── UnknownNameError    a name of the graph nobody knows; carries the nearest ones
│   │   ├── AmbiguousNameError  a name that means more than one thing
│   │   ├── OutdatedStudyError  a study that another version of the program loaded
│   │   └── TooComplexError     an operation is over a limit; carries which, how much and how much is allowed
│   └── StudyFileError    the files of a study have faults; carries all of them, each with its place
├── CypherFileError       a file in cypher/ has a fault; stops the start (exit 3)
├── EngineError           the embedded engine cannot be fetched, started or stopped (exit 4)
└── DatabaseError         the database does not do what was asked (exit 5, HTTP 503)
    ├── StatementError        a statement of ours is wrong (HTTP 500)
    └── DatabaseTimeoutError  it took longer than allowed (HTTP 504)
"""

from collections.abc import Sequence
from dataclasses import dataclass


class OogpuntError(Exception):
    """Base of the tree. `str(error)` is the whole sentence shown to a person."""

    code: str = "INTERNAL"
    exit_code: int = 1


class UsageError(OogpuntError):
    code = "BAD_REQUEST"
    exit_code = 2


class SettingError(UsageError):
    code = "BAD_SETTING"


class OperationError(UsageError):
    """One class serves all codes of a GraphQL error."""

    def __init__(self, message: str, code: str = "BAD_ARGUMENT") -> None:
        super().__init__(message)
        self.code = code


class UnknownNameError(OperationError):
    def __init__(self, kind: str, name: str, nearest: Sequence[str], listing: str) -> None:
        closest = f" Closest: {', '.join(repr(n) for n in nearest)}." if nearest else ""
        super().__init__(f"No {kind} is called {name!r}.{closest} List them all with {listing}", "UNKNOWN_NAME")
        self.nearest = list(nearest)


class AmbiguousNameError(OperationError):
    def __init__(self, kind: str, name: str, meanings: Sequence[str]) -> None:
        super().__init__(
            f"{name!r} names more than one {kind}: {', '.join(meanings)}. Use one of these keys.",
            "AMBIGUOUS_NAME",
        )
        self.nearest = list(meanings)


class OutdatedStudyError(OperationError):
    def __init__(self, key: str) -> None:
        super().__init__(
            f"The study {key!r} was loaded by another version of this program, whose graph is read otherwise. "
            "Load its files again with oogpunt load.",
            "STUDY_OUTDATED",
        )


class TooComplexError(OperationError):
    def __init__(self, limit: str, asked: int, allowed: int, advice: str) -> None:
        super().__init__(f"This has {limit} {asked}, and {allowed} is allowed; {advice}.", "TOO_COMPLEX")
        self.limit, self.asked, self.allowed = limit, asked, allowed


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file. `line` counts from 1; `field` is the path in the entry, like `readings[0].role`."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        field = f" {self.field}:" if self.field else ""
        return f"{self.file}:{self.line}:{field} {self.message}"


class StudyFileError(UsageError):
    code = "ROW_INVALID"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


class CypherFileError(OogpuntError):
    code = "BAD_CYPHER_FILE"
    exit_code = 3

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")


class EngineError(OogpuntError):
    code = "ENGINE"
    exit_code = 4


class DatabaseError(OogpuntError):
    code = "DATABASE_UNAVAILABLE"
    exit_code = 5


class StatementError(DatabaseError):
    """A statement of ours is wrong; who asked can do nothing about it."""

    code = "INTERNAL"
    exit_code = 1


class DatabaseTimeoutError(DatabaseError):
    code = "TIMEOUT"
