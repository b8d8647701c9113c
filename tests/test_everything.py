"""Every field there is, asked of the invented study that comes along: the answer of the reference."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from itertools import islice

import pytest
from graphql import GraphQLField, GraphQLObjectType, get_named_type, is_abstract_type, is_leaf_type

from graph_api.importers.folder import read_study
from graph_api.model import Text
from graph_api.resources import seed_folders
from graph_api.schema import core
from graph_api.service import Service
from graph_api.settings import Address
from tests.comparing import answered, same
from tests.operations_of import is_required
from tests.reference import Reference, knows
from tests.reference_world import KINDS
from tests.worlds import NEIGHBOUR, unlimited, world_of

EXAMPLE = replace(read_study(seed_folders()[0]), key="whole", title=Text(nl="Het geheel", en="The whole"))
GIVEN = {
    "study": '"whole"',
    "observer": '"managers"',
    "observed": '"council-members"',
    "x": '"managers"',
    "y": '"council-members"',
    "from": '"2022"',
    "to": '"2024"',
}
ANSWERS = {
    "perception": [
        'filter: {minCertainty: MEDIUM, rounds: ["2023", "2024"]}',
        'withSubgroups: false, coder: "coder-a"',
    ],
    "web": ["", 'filter: {tension: "pace", minCertainty: HIGH}', 'filter: {valence: CRITICAL, coder: "coder-b"}'],
    "mirror": ["", "filter: {valence: CRITICAL}"],
    "metaPerception": ["", 'filter: {coder: "coder-a"}'],
    "silences": ["", "byRole: true", "filter: {withSubgroups: false, minCertainty: HIGH}"],
    "unspokenTensions": ["", "filter: {minCertainty: HIGH, valence: MIXED}"],
    "tensionMap": ["", 'filter: {observer: "managers", minCertainty: MEDIUM}', "filter: {attribution: GROUP}"],
    "changes": ["", "filter: {minCertainty: HIGH}"],
    "timeline": ["", "filter: {valence: CRITICAL, withSubgroups: false}"],
}
A_FEW = 12
"""Things of a type: enough for every field to have a value in one of them."""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with unlimited(server, EXAMPLE.key, NEIGHBOUR.key) as opened:
        yield opened


@pytest.fixture(scope="module")
async def reference(service: Service) -> Reference:
    return Reference.of(await world_of(service, EXAMPLE, NEIGHBOUR), core(service.schema))


def everything(type_: GraphQLObjectType, depth: int) -> str:
    """All known fields, and all of theirs, so deep; what is neither a leaf nor that near is left out."""
    return f"{{ __typename {' '.join(parts(type_, depth))} }}"


def parts(type_: GraphQLObjectType, depth: int) -> Iterator[str]:
    for name, definition in type_.fields.items():
        named = get_named_type(definition.type)
        if not knows(f"{type_.name}.{name}") or any(map(is_required, definition.args.values())):
            continue
        if is_leaf_type(named):
            yield name
        elif is_abstract_type(named):
            yield f"{name} {{ __typename id }}"
        elif depth:
            yield f"{name}{size(definition)} {everything(named, depth if is_page(type_, name) else depth - 1)}"


def is_page(type_: GraphQLObjectType, name: str) -> bool:
    return type_.name.endswith(("Connection", "Edge")) and name in {"edges", "node", "pageInfo"}


def size(definition: GraphQLField) -> str:
    return "(first: 2)" if "first" in definition.args else ""


async def ask(service: Service, reference: Reference, document: str) -> None:
    same(reference, reference.execute(document, {}), await answered(service, document))


@pytest.mark.parametrize("type_name", ["Study", *KINDS])
async def test_every_field_of_what_has_an_id(service: Service, reference: Reference, type_name: str) -> None:
    type_ = reference.schema.type_map[type_name]
    assert isinstance(type_, GraphQLObjectType)
    ids = [thing.id for thing in reference.world.by_id.values() if thing.type == type_name]
    some = ", ".join(f'"{id_}"' for id_ in islice(ids, 0, None, max(1, len(ids) // A_FEW)))

    await ask(service, reference, f"{{ nodes(ids: [{some}]) {{ ... on {type_name} {everything(type_, 1)} }} }}")


@pytest.mark.parametrize(("name", "arguments"), [(name, each) for name, all_ in ANSWERS.items() for each in all_])
async def test_every_field_of_an_answer(service: Service, reference: Reference, name: str, arguments: str) -> None:
    definition = reference.schema.query_type.fields[name]
    given = [f"{key}: {GIVEN[key]}" for key, taken in definition.args.items() if is_required(taken)]
    asked = f"{name}({', '.join([*given, arguments])})"

    await ask(service, reference, f"{{ {asked} {everything(get_named_type(definition.type), 2)} }}")


async def test_every_list_of_a_study(service: Service, reference: Reference) -> None:
    for name, definition in reference.schema.query_type.fields.items():
        if get_named_type(definition.type).name.endswith("Connection") and knows(f"Query.{name}"):
            study = '(study: "whole", first: 3)' if "study" in definition.args else "(first: 3)"
            await ask(service, reference, f"{{ {name}{study} {everything(get_named_type(definition.type), 1)} }}")
