"""Why something cannot be written: a code and a sentence in two languages, given back as data."""

from enum import StrEnum
from typing import Any

from graph_api.errors import AmbiguousNameError, OperationError


class Code(StrEnum):
    CONFLICT = "CONFLICT"
    REQUEST_KEY_REUSED = "REQUEST_KEY_REUSED"
    UNKNOWN_NAME = "UNKNOWN_NAME"
    AMBIGUOUS_NAME = "AMBIGUOUS_NAME"
    UNKNOWN_ID = "UNKNOWN_ID"
    INVALID = "INVALID"
    NOT_APPLIED = "NOT_APPLIED"


class ProblemError(Exception):
    """One thing wrong; `field` is the place in the input, like `shows[0].tension`."""

    def __init__(self, code: Code, dutch: str, english: str, field: str | None = None) -> None:
        super().__init__(english)
        self.code, self.dutch, self.english, self.field = code, dutch, english, field

    @property
    def value(self) -> dict[str, Any]:
        """As fragments find it."""
        return {
            "code": self.code.value,
            "field": self.field,
            "messageNl": self.dutch,
            "messageEn": self.english,
        }


KINDS = {
    "study": "onderzoek",
    "group": "groep",
    "role": "rol",
    "tension": "spanningsveld",
    "coder": "codeur",
}


def of_name(error: OperationError, kind: str, name: str, field: str) -> ProblemError:
    """A name that nobody knows, or that means more than one thing."""
    nearest = ", ".join(repr(each) for each in getattr(error, "nearest", ()))
    if isinstance(error, AmbiguousNameError):
        return ProblemError(Code.AMBIGUOUS_NAME, f"{name!r} kan meer zijn: {nearest}. Noem er een.", str(error), field)
    dutch = f"Geen {KINDS[kind]} heet {name!r}." + (f" Het dichtst erbij: {nearest}." if nearest else "")
    return ProblemError(Code.UNKNOWN_NAME, dutch, str(error), field)


def invalid(field: str, dutch: str, english: str) -> ProblemError:
    return ProblemError(Code.INVALID, f"{field} {dutch}.", f"{field} {english}.", field)
