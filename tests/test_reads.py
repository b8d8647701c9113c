"""Reads: every operation is one query with the answer of a plain slow reference; pages, names and errors by example."""

import os
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    parse,
    validate,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph_api.model import Text
from graph_api.schema import core
from graph_api.service import Service
from graph_api.settings import Address
from tests.comparing import answered, ask_both, refused
from tests.operations_of import Operation, operations
from tests.reference import Reference, known_arguments, known_inputs, knows
from tests.studies_of import studies
from tests.worlds import MINE, NEIGHBOUR, unlimited, world_of

settings.register_profile("default", max_examples=6, derandomize=True, database=None)
settings.register_profile("long", max_examples=300)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

OPERATIONS = 10
"""For each study made up; most are asked again, with cursors and ids out of answers."""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with unlimited(server, "made", NEIGHBOUR.key, MINE.key) as opened:
        yield opened


@pytest.fixture
async def mine(service: Service) -> Service:
    """A service that sees one small study, and the neighbour."""
    await world_of(service, MINE, NEIGHBOUR)
    return service


# Whatever is asked


def with_places(data: st.DataObject, reference: Reference, operation: Operation) -> Operation:
    """The same operation, from cursors and ids of what was answered before."""
    ours = reference.learnt.ours
    found: dict[str, Any] = {}
    for name in operation.cursors:
        places = [real for real, one in ours.items() if one.list and one.list == reference.lists.get(name)]
        found[name] = data.draw(st.sampled_from([None, *places]))
    ids = [real for real, one in ours.items() if one.list is None]
    for name in operation.ids if ids else ():
        found[name] = data.draw(st.sampled_from(ids))
    return operation.with_variables(**found)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
async def test_every_operation_is_one_query_with_the_answer_of_the_reference(
    service: Service, data: st.DataObject
) -> None:
    world = await world_of(service, data.draw(studies("made")), NEIGHBOUR)
    reference = Reference.of(world, core(service.schema))
    for _ in range(OPERATIONS):
        operation = data.draw(operations(reference.schema, world))
        assert validate(core(service.schema), parse(operation.document)) == []
        await ask_both(service, reference, operation)
        if operation.cursors or operation.ids:
            await ask_both(service, reference, with_places(data, reference, operation))


OTHERS = {
    "agreement": "agreement",
    "ask": "ask",
    "disagreements": "agreement",
    "falseFriends": "language",
    "figure": "figure",
    "language": "language",
    "matrix": "matrix",
    "provenance": "provenance",
    "relations": "relation",
    "search": "search",
    "searchFacets": "search",
}
"""Questions that the reference leaves to tests of their own, as those of Lucene and of statistics."""


def unknown(schema: GraphQLSchema) -> Iterator[str]:
    """Fields, arguments and fields of inputs in reach of a query that the reference does not know."""
    reached = [schema.query_type]
    for type_ in reached:  # grows while it is walked
        for name, definition in type_.fields.items():
            coordinate = f"{type_.name}.{name}"
            if type_ is schema.query_type and name in OTHERS:
                continue
            if not knows(coordinate):
                yield coordinate
                continue
            yield from unknown_arguments(coordinate, definition)
            named = get_named_type(definition.type)
            of_it = schema.get_possible_types(named) if is_abstract_type(named) else [named]
            reached += [one for one in of_it if isinstance(one, GraphQLObjectType) and one not in reached]


def unknown_arguments(coordinate: str, definition: GraphQLField) -> Iterator[str]:
    known = known_arguments(coordinate, definition)
    for name, taken in definition.args.items():
        named = get_named_type(taken.type)
        if isinstance(named, GraphQLInputObjectType):
            yield from (f"{named.name}.{key}" for key in named.fields.keys() - known_inputs(named.name))
        if name not in known:
            yield f"{coordinate}({name}:)"


def test_the_reference_knows_everything_that_can_be_asked(service: Service) -> None:
    assert list(unknown(core(service.schema))) == []


@pytest.mark.parametrize("field", OTHERS)
def test_what_it_leaves_to_others_is_asked_by_them(service: Service, field: str) -> None:
    tests = Path(__file__).parent / f"test_{OTHERS[field]}.py"

    assert field in core(service.schema).query_type.fields
    assert re.search(rf"\b{field}\b\s*\(", tests.read_text("utf-8"))


# Names


SEE = """
query See($study: Key = "mine", $observer: Key!, $role: Key, $tension: Key) {
  perception(study: $study, observer: $observer, observed: "council", role: $role) {
    observer { key }
    role { key }
    evidence(filter: {tension: $tension}) { totalCount }
  }
}
"""


@pytest.mark.parametrize("observer", ["managers", "Managers", "MANAGERS", "leidinggevenden", "Leidinggevéndèn"])
@pytest.mark.parametrize("role", ["directing", "Directing", "STURËND"])
@pytest.mark.parametrize("tension", ["pace", "Pace", "tempo"])
@pytest.mark.parametrize("study", ["mine", "De Mijne", "my-own"])
async def test_keys_names_and_aliases_mean_the_same(
    mine: Service, study: str, observer: str, role: str, tension: str
) -> None:
    found = await answered(mine, SEE, study=study, observer=observer, role=role, tension=tension)

    assert found["perception"] == {
        "observer": {"key": "managers"},
        "role": {"key": "directing"},
        "evidence": {"totalCount": 1},
    }


@pytest.mark.parametrize(
    ("asked", "place", "nearest"),
    [
        ({"observer": "manager"}, ["perception"], {"managers", "Managers"}),
        ({"observer": "managers", "role": "direct"}, ["perception"], {"directing", "Directing"}),
        ({"observer": "managers", "tension": "pase"}, ["perception", "evidence"], {"pace", "Pace"}),
        ({"observer": "managers", "study": "mien"}, ["perception"], {"mine", "De mijne"}),
    ],
)
async def test_an_unknown_name_is_refused_where_it_stands_with_the_nearest(
    mine: Service, asked: dict[str, str], place: list[str], nearest: set[str]
) -> None:
    error = await refused(mine, SEE, **asked)

    assert error["extensions"]["code"] == "UNKNOWN_NAME"
    assert nearest & set(error["extensions"]["nearest"])
    assert error["path"] == place


async def test_a_name_of_two_groups_is_refused_with_both(mine: Service) -> None:
    twin = replace(MINE.groups[0], key="clerks", names=Text(nl="Leidinggevenden"), aliases=())
    await world_of(mine, replace(MINE, groups=(*MINE.groups, twin)))

    error = await refused(mine, SEE, observer="leidinggevenden")

    assert error["extensions"]["code"] == "AMBIGUOUS_NAME"
    assert error["extensions"]["nearest"] == ["clerks", "managers"]


# Things by their ids


SEEN = 'perception(study: "mine", observer: "managers", observed: "council", withSubgroups: true)'


async def test_what_has_an_id_is_found_by_it_and_null_stands_for_what_has_not(mine: Service) -> None:
    asked = ["mine:group:staff", "nobody", "mine:quote:q1", "", "mine:group:staff", "mine:perceptions:x"]

    found = await answered(
        mine, 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } node(id: "no") { id } }', ids=asked
    )

    known = {"mine:group:staff", "mine:quote:q1"}
    assert found == {"nodes": [{"id": id_} if id_ in known else None for id_ in asked], "node": None}


async def test_a_sum_is_found_by_its_id_with_what_was_asked(mine: Service) -> None:
    figures = "id quotes order valence { mixed balance } role { key } cells { id } about { minCertainty coder n }"
    document = f"""query Sums($ids: [ID!]!) {{
      one: {SEEN} {{ {figures} unattributed {{ {figures} }} }}
      two: perception(study: "mine", observer: "staff", observed: "council", role: "directing", coder: "bert",
                      minCertainty: MEDIUM, withSubgroups: true, filter: {{valence: CRITICAL}}) {{ {figures} }}
      nodes(ids: $ids) {{ ... on Perception {{ {figures} }} }}
    }}"""
    first = await answered(mine, document, ids=[])
    sums = [*first["one"].pop("unattributed"), first["one"], first["two"]]

    again = await answered(mine, document, ids=[one["id"] for one in sums])

    assert again["nodes"] == sums
    assert len({one["id"] for one in sums}) == len(sums) == 3


async def test_a_type_that_something_is_not_is_not_asked_of_it(mine: Service) -> None:
    """Every expression of every type stands in this query, over a value of one of them."""
    document = """query Node($id: ID!) { node(id: $id) {
      __typename
      ... on Study { coders { key } revision }
      ... on Quote { repairs { raw } }
      ... on Perception { id quotes about { rounds } valence { balance } }
    } }"""
    for type_, id_ in {"Study": "mine", "Group": "mine:group:staff", "Quote": "mine:quote:q1"}.items():
        assert (await answered(mine, document, id=id_))["node"]["__typename"] == type_


# Forms of an operation


async def test_what_is_asked_within_itself_is_found(mine: Service) -> None:
    """A name that a subquery shares with the one around it would find nothing here."""
    document = """{ groups(study: "mine") { edges { node { key perceptionsHeld { edges { node { observed {
      key perceptionsHeld { totalCount } perceptionsReceived { edges { node { observer { key } } } }
    } } } } } } } }"""

    found = await answered(mine, document)

    (held,) = found["groups"]["edges"][1]["node"]["perceptionsHeld"]["edges"]
    assert held["node"]["observed"] == {
        "key": "council",
        "perceptionsHeld": {"totalCount": 0},
        "perceptionsReceived": {"edges": [{"node": {"observer": None}}, {"node": {"observer": {"key": "managers"}}}]},
    }


async def test_a_property_may_be_asked_for_under_many_names(mine: Service) -> None:
    document = """{ terms(study: "mine") { edges { node { definitions {
      one: definition two: definition group { one: position position two: position }
    } } } } }"""

    (edge,) = (await answered(mine, document))["terms"]["edges"]

    assert edge["node"]["definitions"] == [
        {
            "one": "Hoe snel het gaat",
            "two": "Hoe snel het gaat",
            "group": {"one": "INSIDE", "position": "INSIDE", "two": "INSIDE"},
        }
    ]


async def test_what_is_skipped_leaves_an_empty_object(mine: Service) -> None:
    nothing = "key @skip(if: true) name { text @include(if: false) }"
    document = f'{{ groups(study: "mine", last: 1) {{ edges {{ node {{ {nothing} }} }} }} }}'

    assert await answered(mine, document) == {"groups": {"edges": [{"node": {"name": {}}}]}}


async def test_the_schema_is_told_beside_data(mine: Service) -> None:
    document = '{ __schema { queryType { name } } groups(study: "mine") { totalCount } __type(name: "Group") { name } }'

    assert await answered(mine, document) == {
        "__schema": {"queryType": {"name": "Query"}},
        "groups": {"totalCount": 3},
        "__type": {"name": "Group"},
    }


@pytest.mark.parametrize(
    "field",
    [
        "evidence(orderBy: $order) { totalCount edges { cursor } }",
        "observed { name(language: $language) { text } }",
    ],
)
async def test_null_for_what_has_to_have_a_value_is_refused_and_absent_is_the_default(
    mine: Service, field: str
) -> None:
    variable = "$order: ReadingOrder" if "order" in field else "$language: Language"
    document = f"query Nulls({variable}) {{ {SEEN} {{ {field} }} }}"

    assert await answered(mine, document)
    name = variable[1:].partition(":")[0]
    assert (await refused(mine, document, **{name: None}))["extensions"]["code"] == "BAD_VARIABLES"


async def test_null_for_a_number_that_may_be_absent_is_the_default(mine: Service) -> None:
    document = f"{{ {SEEN} {{ ARGUMENTS }} }}"
    plain = await answered(mine, document.replace("ARGUMENTS", "tensions { rank quotes { key } }"))

    assert (
        await answered(
            mine, document.replace("ARGUMENTS", "tensions(first: null) { rank quotes(first: null) { key } }")
        )
        == plain
    )


async def test_what_the_filter_leaves_open_is_said_beside_it(mine: Service) -> None:
    one = 'coder: "anna", minCertainty: MEDIUM, role: "directing"'
    document = '{ perception(study: "mine", observer: "managers", observed: "council", ARGUMENTS) { id } }'

    beside = await answered(mine, document.replace("ARGUMENTS", f"{one}, filter: {{valence: APPRECIATIVE}}"))
    within = 'filter: {coder: "anna", minCertainty: MEDIUM, roles: ["directing"], valence: APPRECIATIVE}'

    assert beside == await answered(mine, document.replace("ARGUMENTS", within))
    twice = await refused(mine, document.replace("ARGUMENTS", f'{one}, filter: {{coder: "anna"}}'))
    assert twice["extensions"]["code"] == "BAD_ARGUMENT"


async def test_without_a_round_there_is_an_answer_with_its_reason(mine: Service) -> None:
    await world_of(mine, replace(MINE, rounds=(), logbook=()))

    found = await answered(
        mine,
        f'{{ {SEEN} {{ quotes explanation {{ reason }} about {{ rounds }} }} rounds(study: "mine") {{ totalCount }} }}',
    )

    assert found["perception"] == {
        "quotes": 0,
        "explanation": {"reason": "NO_ROUND_PUBLISHED"},
        "about": {"rounds": []},
    }
    assert found["rounds"] == {"totalCount": 0}
