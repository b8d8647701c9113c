"""What schemathesis is told of our API: values that get an operation past the door, and what an answer is.

Only values of the right type are replaced; what it makes wrong on purpose stays wrong.
"""

from dataclasses import replace
from typing import Any

import schemathesis
from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    IntValueNode,
    ObjectFieldNode,
    StringValueNode,
    Visitor,
    visit,
)
from hypothesis import strategies as st
from schemathesis.graphql import nodes

NAMES = ["managers", "statenleden", "citizens", "directing", "2023", "2024", "distance", "marieke"]
"""What the example study knows by key or alias, and one name it does not."""
LARGEST_PAGE = 100
LARGEST_INT = 2**31 - 1

schemathesis.graphql.scalar("Key", (st.sampled_from(NAMES) | st.text(max_size=20)).map(nodes.String))


@schemathesis.hook
def map_body(_context: schemathesis.HookContext, body: DocumentNode) -> DocumentNode:
    """Asks the example study, writes to one that is there for it, and goes one way through a list at a time."""
    changed: DocumentNode = visit(body, _Likely())
    return changed


class _Likely(Visitor):
    def enter_field(self, field: FieldNode, *_: Any) -> FieldNode:
        arguments = [argument for argument in field.arguments if not _is_made_up_cursor(argument)]
        if any(_is_size(argument, "first") for argument in arguments):
            arguments = [argument for argument in arguments if not _is_size(argument, "last")]
        return replace(field, arguments=tuple(map(_likely, arguments)))

    def enter_object_field(self, field: ObjectFieldNode, *_: Any) -> ObjectFieldNode:
        is_study = field.name.value == "study" and isinstance(field.value, StringValueNode)
        return replace(field, value=nodes.String("judged")) if is_study else field


def _likely(argument: ArgumentNode) -> ArgumentNode:
    if argument.name.value == "study" and isinstance(argument.value, StringValueNode):
        return replace(argument, value=nodes.String("example"))
    if isinstance(argument.value, IntValueNode) and _is_size(argument, "first", "last"):
        return replace(argument, value=nodes.Int(int(argument.value.value) % LARGEST_PAGE + 1))
    return argument


def _is_size(argument: ArgumentNode, *names: str) -> bool:
    value = argument.value
    return argument.name.value in names and isinstance(value, IntValueNode) and abs(int(value.value)) <= LARGEST_INT


def _is_made_up_cursor(argument: ArgumentNode) -> bool:
    """Most of them: whoever makes them up knows none, and a list is refused for one."""
    value = argument.value
    return argument.name.value in {"after", "before"} and isinstance(value, StringValueNode) and len(value.value) < 8


@schemathesis.check
def answer_or_refusal(_context: schemathesis.CheckContext, response: schemathesis.Response, _case: Any) -> None:
    """Data with 200; or errors that say what is wrong with the operation, with 4xx. Never both, and never our fault."""
    content = response.json()
    if response.status_code == 200:
        assert content.keys() == {"data", "extensions"}, content
        return
    assert 400 <= response.status_code < 500, content
    assert content.keys() == {"errors"}, content
    assert all(error["extensions"].keys() >= {"code", "requestId"} for error in content["errors"]), content
