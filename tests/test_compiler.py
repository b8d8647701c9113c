"""The compiler, without a database: an operation of any shape is one text, in which no value stands."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from graphql import FragmentDefinitionNode, GraphQLError, OperationDefinitionNode, parse, validate
from graphql.execution.values import get_variable_values
from hypothesis import given, settings

from graph_api.compiler.operation import Compiled, compile_operation
from graph_api.cypher_files import AMBIENT, CypherFiles
from graph_api.cypher_tokens import as_written
from graph_api.importers.folder import read_study
from graph_api.parameters import fill
from graph_api.published import KINDS, LAYOUT, Snapshot
from graph_api.resources import cypher_folder
from graph_api.schema import build_schema, core
from tests.operations_of import Operation, operations
from tests.reference import Reference
from tests.reference_world import Loaded, Record, World

FILES = CypherFiles.load(cypher_folder())
SCHEMA = core(build_schema(FILES))


def compiled(document: str, variables: Mapping[str, Any] | None = None) -> Compiled:
    parsed = parse(document)
    assert validate(SCHEMA, parsed) == []
    (operation,) = (node for node in parsed.definitions if isinstance(node, OperationDefinitionNode))
    fragments = {node.name.value: node for node in parsed.definitions if isinstance(node, FragmentDefinitionNode)}
    coerced = get_variable_values(SCHEMA, operation.variable_definitions or (), dict(variables or {}))
    assert not isinstance(coerced, list), coerced
    return compile_operation(SCHEMA, FILES.fields(), operation, fragments, coerced.coerced)


def text(document: str, **variables: Any) -> str:
    return compiled(document, variables).text


def groups(selection: str) -> str:
    """A query for this of groups."""
    return f'{{ groups(study: "flevoland") {{ edges {{ node {{ {selection} }} }} }} }}'


# One text


DEEP = """
query Deep($study: Key!, $more: Boolean!) {
  __typename
  one: groups(study: $study, first: 3) {
    __typename totalCount pageInfo { __typename endCursor }
    edges { __typename cursor node { __typename ...Held partOf { ...Named parts { ...Named } } } }
  }
  two: groups(study: $study, last: 2) { edges { node { id } } }
  node(id: "flevoland:group:managers") { __typename id ... on Group { ...Held } ... on Answer { about { n } } }
  nodes(ids: ["a", "b"]) { ... on Quote { text source { name { text } } } ... on Node { id } }
  logbook(study: $study) { edges { node { on { __typename ... on TensionField { poles { side } } } } } }
  search(study: $study, text: "tempo") { edges { node { score found { ... on Quote { text } } } } }
  web(study: $study) { groups { key } perceptions @include(if: $more) { quotes tensions { quotes { text } } } }
}
fragment Held on Group {
  perceptionsHeld { edges { node {
    observed { ...Named } evidence { edges { node { quote { readings { key } } } } }
  } } }
}
fragment Named on Group { key name(language: EN) { text } }
"""


@pytest.mark.parametrize("more", [True, False])
def test_an_operation_of_any_shape_is_one_statement(more: bool) -> None:
    lines = text(DEEP, study="flevoland", more=more).splitlines()

    assert [line for line in lines if line.startswith("RETURN")] == [lines[-1]]
    assert lines[-1].endswith(" AS data")
    assert not any(";" in line for line in lines)


def test_an_operation_without_the_graph_is_one_statement_too() -> None:
    assert text("{ __typename other: __typename }") == "RETURN {`__typename`: 'Query', `other`: 'Query'} AS data"


def test_parameters_are_those_of_the_text_and_no_more() -> None:
    query = compiled(DEEP, {"study": "flevoland", "more": True})

    used = set(re.findall(r"\$(\w+)", query.text))
    assert {parameter.name for parameter in query.parameters} <= used
    assert used <= {parameter.name for parameter in query.parameters} | AMBIENT


# The same wanted in other words is the same text


PLAIN = "key position partOf { key aliases }"


@pytest.mark.parametrize(
    ("document", "same"),
    [
        (groups("... { key position } ... on Group { partOf { key aliases } }"), groups(PLAIN)),
        (groups("...F") + " fragment F on Group { key position partOf { key aliases } }", groups(PLAIN)),
        (groups("...F ...F key") + " fragment F on Group { key position partOf { key aliases } }", groups(PLAIN)),
        (
            groups("...F")
            + " fragment F on Group { ...G partOf { key aliases } } fragment G on Group { key position }",
            groups(PLAIN),
        ),
        (groups("key position partOf { key } ... { partOf { aliases } }"), groups(PLAIN)),
        (groups("... on Node { id } key"), groups("id key")),
        (groups("key key: key position @skip(if: false) position @include(if: true)"), groups("key position")),
        (groups("key position @skip(if: true) partOf @include(if: false) { key }"), groups("key")),
        (
            groups("key ... @skip(if: true) { position } ...F @include(if: false)") + " fragment F on Group { id }",
            groups("key"),
        ),
        (
            '{ web(study: "x") { groups { key } } ... { web(study: "x") { groups { id } about { n } } } }',
            '{ web(study: "x") { groups { key id } about { n } } }',
        ),
        (
            '{ roles(study: "x") { edges { node { key } } edges { cursor node { id } } } }',
            '{ roles(study: "x") { edges { node { key id } cursor } } }',
        ),
    ],
    ids=[
        "inline",
        "named",
        "repeated",
        "nested",
        "merged",
        "interface",
        "twice",
        "left out",
        "left out with a fragment",
        "roots merged",
        "pages merged",
    ],
)
def test_the_same_in_other_words_is_the_same_text(document: str, same: str) -> None:
    assert text(document) == text(same)


@pytest.mark.parametrize(("given", "left"), [(True, "key"), (False, "key position")])
def test_directives_take_variables(given: bool, left: str) -> None:
    document = groups("key position @skip(if: $given) id @include(if: $given) @skip(if: $given)")

    assert text(f"query Asked($given: Boolean!) {document}", given=given) == text(groups(left))


def test_an_alias_names_the_answer_and_changes_nothing_else() -> None:
    assert text(groups("key")).replace("`key`", "`other`") == text(groups("other: key")).replace(".`key`", ".`other`")


def test_a_field_under_two_names_is_fetched_with_the_arguments_of_each() -> None:
    query = compiled('{ a: groups(study: "x", first: 1) { totalCount } b: groups(study: "y") { edges { cursor } } }')

    assert [(each.path, each.values({})["study"]) for each in query.asked] == [(("a",), "x"), (("b",), "y")]


def test_a_type_is_named_at_every_level() -> None:
    found = text(DEEP, study="flevoland", more=True)

    for name in ("Query", "GroupConnection", "GroupEdge", "PageInfo", "Group"):
        assert f"`__typename`: '{name}'" in found


def test_of_several_types_each_is_asked_for_its_own_fields() -> None:
    document = '{ node(id: "x") { id ... on Group { parts { key } } ... on Quote { source { kind } } } }'

    found = text(document)

    assert found.count(":PART_OF") == found.count(":FROM") == 1
    assert "['Group']" in found
    assert "['Quote']" in found


def test_properties_of_several_types_are_taken_where_the_value_stands() -> None:
    hits = '{ search(study: "flevoland", text: "tempo") { edges { node { found { id %s } } } } }'

    alike, apart, beside = map(
        text, (hits % "", hits % "... on Quote { text }", hits % "... on Quote { source { id } }")
    )

    assert alike.count(" IN [") == 0
    assert apart.count(" IN ['Quote']") == 1
    assert alike.count("CALL (") == apart.count("CALL (") == beside.count("CALL (") - 1


# Values


VALUES = """
query Values($study: Key!, $filter: PerceptionFilter, $ids: [ID!]!, $first: Int, $after: String, $key: Key) {
  perceptions(study: $study, filter: $filter, first: $first, after: $after) { totalCount edges { node {
    evidence(filter: {tension: $key}, last: 61, before: "v1v") { edges { cursor } }
    tensions(first: 73) { rank }
  } } }
  nodes(ids: $ids) { id }
  node(id: "v2v") { id }
  groups(study: "v3v") { edges { node { perceptionsHeld(role: "v4v", round: $key) { totalCount } } } }
  search(study: $study, text: "v5v") { totalCount }
}
"""


def values(mark: str, number: int) -> dict[str, Any]:
    return {
        "study": mark,
        "filter": {"observer": mark, "roles": [mark], "tension": mark},
        "ids": [mark, mark],
        "first": number,
        "after": mark,
        "key": mark,
    }


def test_no_value_stands_in_the_text() -> None:
    found = text(VALUES, **values("v7v", 97))

    assert re.findall(r"v\dv|\b(?:97|98|61|62|73)\b", found) == []


def test_what_is_filled_in_again_is_what_is_asked_again() -> None:
    lists = "a: studies(first: $first) { edges { cursor } } b: studies(first: 3) { edges { cursor } }"
    document = f"query ($first: Int) {{ {lists} }}"
    query, nothing = compiled(document), Snapshot.of([])

    for first in (5, 7, 5):
        filled = fill(query, {"first": first}, nothing)
        assert sorted(value for name, value in filled.items() if name.endswith("_size")) == [3, first]
        assert filled == fill(compiled(document), {"first": first}, nothing)


def published(*studies: str) -> Snapshot:
    """A round of each study, and nothing else of it."""
    nothing: dict[str, Any] = {kind: [] for kind in (*KINDS.values(), "parts")}
    return Snapshot.of(
        [
            nothing
            | {"key": study, "revision": 1, "scope": study, "contentHash": f"{LAYOUT}:", "loadedBy": "x"}
            | {"versions": [{"round": "2024", "version": f"{study}-2024", "edited": 0}]}
            | {"studies": [{"key": study, "names": [study]}]}
            for study in studies
        ]
    )


@pytest.mark.parametrize(
    ("document", "sent"),
    [
        ("query ($study: Key!) { quotes(study: $study) { totalCount } }", ["one"]),
        (
            'query ($study: Key!) { web(study: $study) { groups { key } } more: web(study: "Two") { groups { key } } }',
            ["one", "two"],
        ),
        (
            "query ($study: Key!) { web(study: $study) { groups { key } } studies { edges { cursor } } }",
            ["one", "two", "three"],
        ),
        ('{ node(id: "one:group:council") { id } }', ["one", "two", "three"]),
    ],
)
def test_what_is_asked_of_some_studies_is_told_what_is_published_of_those(document: str, sent: list[str]) -> None:
    """The others would be sent along with each question, however many there are."""
    query = compiled(document, {"study": "one"} if "$study" in document else {})

    for _ in range(2):
        assert list(fill(query, {"study": "one"}, published("one", "two", "three"))["published"]) == sent


@pytest.mark.parametrize(
    ("document", "sent"),
    [
        ('{ search(study: "one", text: "bus") { edges { cursor } } }', set()),
        ('{ quotes(study: "one") { totalCount } }', {"published"}),
        ('{ web(study: "one") { perceptions { evidence { edges { cursor } } } } }', {"published", "everything"}),
    ],
)
def test_of_what_any_operation_may_have_only_what_it_looks_at_is_sent(document: str, sent: set[str]) -> None:
    query = compiled(document)

    assert fill(query, {}, published("one")).keys() - {parameter.name for parameter in query.parameters} == sent
    assert sent == {name for name in AMBIENT if f"${name}" in query.text}


@pytest.mark.parametrize(
    ("document", "sent"),
    [
        ('{ quotes(study: "one") { totalCount } }', {"versions": ["one-2024"]}),
        ('{ groups(study: "one") { edges { node { perceptionsHeld { totalCount } } } } }', {"versions": ["one-2024"]}),
        ('{ round: node(id: "one:round:2024") { id } }', {"rounds": {"2024": "one-2024"}, "versions": ["one-2024"]}),
    ],
)
def test_of_what_is_published_of_a_study_only_what_is_looked_at_is_sent(document: str, sent: dict[str, Any]) -> None:
    assert fill(compiled(document), {}, published("one"))["published"] == {"one": sent}


def test_every_look_at_what_is_published_is_seen() -> None:
    files = CypherFiles.load(cypher_folder()).under("fields")
    lines = ["".join(map(as_written, line.tokens)) for file in files for line in file.lines]
    looks = [line for line in lines if "$published[" in line]
    seen = re.compile(r"\$published\[[^\]]*\](?:\.\w+| IS NOT NULL)")

    assert len(looks) > 20
    assert [line for line in looks if line.count("$published[") != len(seen.findall(line))] == []


def test_what_cannot_be_asked_is_refused_each_time() -> None:
    query = compiled("{ studies(first: 1000) { edges { cursor } } }")

    for _ in range(2):
        with pytest.raises(GraphQLError, match="first is 1000"):
            fill(query, {}, Snapshot.of([]))


def test_other_values_of_the_same_shape_give_the_same_text() -> None:
    assert text(VALUES, **values("one", 1)) == text(VALUES, **values("x' OR 1=1 //", 100))


def test_a_value_in_a_variable_gives_the_text_of_one_written_out() -> None:
    variable = "query Asked($study: Key!, $first: Int = 5) { groups(study: $study, first: $first) { totalCount } }"

    assert text(variable, study="x") == text('{ groups(study: "y", first: 7) { totalCount } }')


@pytest.mark.parametrize(
    "arguments",
    [
        "filter: null",
        "filter: {}",
        "filter: {observer: null, observerRecorded: null, tension: null, roles: null}",
        "filter: {roles: [], rounds: []}",
        "filter: $absent",
        "filter: {observer: $key, observerRecorded: $yes}",
        "after: $after, first: null, before: null",
    ],
)
def test_a_filter_that_is_null_or_absent_leaves_its_lines_out(arguments: str) -> None:
    head = "query Asked($absent: PerceptionFilter, $key: Key, $yes: Boolean, $after: String)"
    document = f'{head} {{ perceptions(study: "x", {arguments}) {{ edges {{ cursor }} totalCount }} '
    used = 'more: perceptions(study: "x", filter: $absent, after: $after) { totalCount } '
    used += 'most: perceptions(study: "x", filter: {observer: $key, observerRecorded: $yes}) { totalCount } }'

    plain = document.replace(f", {arguments}", "")
    assert text(document + used) == text(plain + used)
    assert text(document + used, key="k", absent={"observer": "k"}) != text(plain + used)


def test_a_filter_adds_its_lines() -> None:
    whole = text('{ perceptions(study: "x") { totalCount } }').splitlines()
    found = text('{ perceptions(study: "x", filter: {observer: "y"}) { totalCount } }').splitlines()

    assert len(found) == len(whole) + 1
    assert any("observer" in line for line in found)


# No more than is wanted


@pytest.mark.parametrize("wanted", ["key", "id key __typename", "...F", "... on Node { id }", "__typename"])
def test_what_is_known_is_not_looked_up(wanted: str) -> None:
    perceptions = f'{{ web(study: "x") {{ perceptions {{ observer {{ {wanted} }} }} }} }}'

    assert "Group" not in text(perceptions + " fragment F on Group { key }" * ("F" in wanted)).replace("'Group'", "")


def test_what_is_not_known_is_looked_up() -> None:
    assert ":Group" in text('{ web(study: "x") { perceptions { observer { key position } } } }')


@pytest.mark.parametrize(("wanted", "made"), [("quotes", False), ("about { n }", True), ("unattributed { id }", True)])
def test_a_value_has_what_is_looked_at(wanted: str, made: bool) -> None:
    for perceptions in (
        f'{{ web(study: "x") {{ perceptions {{ {wanted} }} }} }}',
        f'{{ perceptions(study: "x") {{ edges {{ node {{ {wanted} }} }} }} }}',
    ):
        assert ("versions: [cell_" in text(perceptions)) is made


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        ("poleA", False),
        ("share { count }", False),
        ("lift", True),
        ("quotes { id }", True),
        ("lift @skip(if: true) rank", False),
    ],
)
def test_what_a_value_keeps_of_its_parent_is_made_only_where_it_is_looked_at(wanted: str, made: bool) -> None:
    found = text(f'{{ web(study: "x") {{ perceptions {{ id tensions {{ {wanted} }} }} }} }}')

    assert ("perception: perception_" in found) is made
    assert ("versions: [cell_" in found) is made


@pytest.mark.parametrize("asked", ["node", "provenance"])
def test_where_another_value_stands_on_it_all_may_be_looked_at(asked: str) -> None:
    assert "versions: [cell_" in text(f'{{ {asked}(id: "x") {{ __typename }} }}')


@pytest.mark.parametrize(
    ("wanted", "size", "more"),
    [
        ("edges { cursor }", "first: 2", False),
        ("pageInfo { endCursor hasPreviousPage } edges { cursor }", "first: 2", False),
        ("pageInfo { hasNextPage }", "last: 2", False),
        ("pageInfo { hasNextPage }", "first: 2", True),
        ("pageInfo { endCursor } pageInfo { more: hasNextPage }", "first: 2", True),
        ("pageInfo { hasPreviousPage }", "last: 2", True),
        ("pageInfo { hasNextPage @skip(if: true) }", "first: 2", False),
    ],
)
def test_a_page_fetches_one_row_more_only_where_it_is_asked_whether_there_are_more(
    wanted: str, size: str, more: bool
) -> None:
    query = compiled(f'{{ groups(study: "x", {size}) {{ {wanted} }} }}')

    assert ("limit" in {parameter.of for parameter in query.parameters}) is more


# Names


COLLISION = groups(
    "perceptionsHeld { edges { node { observed { perceptionsHeld { edges { node { observed { key } } } } } } } }"
)
NAMES = re.compile(
    r"(?P<call>CALL \([^)]*\) \{)|(?P<open>\{)|(?P<close>\})|(?P<union>\bUNION\b)"
    r"|\bAS (?P<result>\w+)|[(\[](?P<node>\w+):[A-Z]"
)


def named_again(query: str) -> set[str]:
    """Variables that a subquery names although they are bound around it: Neo4j would take them for those."""
    found: set[str] = set()
    bound: list[set[str]] = [set()]
    opened: list[bool] = []
    for line in query.splitlines():
        for match in NAMES.finditer(line):
            if match["call"]:
                bound.append(set())
                opened.append(True)
            elif match["open"]:
                opened.append(False)
            elif match["close"]:
                if opened.pop():
                    bound.pop()
            elif match["union"]:
                bound[-1] = set()
            elif match["result"] and line.strip().startswith("RETURN") and len(bound) > 1:
                bound[-2].add(match["result"])
            else:
                name = match["result"] or match["node"]
                found |= {name for outer in bound[:-1] if name in outer}
                bound[-1].add(name)
    return found


def test_a_variable_named_again_within_is_found_by_the_check() -> None:
    planted = (
        "MATCH (a:Group)\nCALL (a) {\n  MATCH (b:Group)\n  CALL (b) {\n    UNWIND [1] AS a\n    RETURN 1 AS c\n  }\n}"
    )

    assert named_again(planted) == {"a"}
    assert named_again(planted.replace("[1] AS a", "[1] AS d")) == set()


def test_every_variable_has_a_name_of_its_own_at_each_level() -> None:
    found = text(COLLISION)

    assert len(set(re.findall(r"\(cell_\d+:Perception\)", found))) == 2
    assert named_again(found) == set()


def test_every_field_can_stand_within_itself() -> None:
    document = groups(
        """
        partOf { partOf { parts { parts { key } } } }
        perceptionsReceived { edges { node {
          cells { cells { id unattributed { unattributed { quotes } } } }
          tensions { tension { related { related { lessons { addresses { lessons { key } } } } } }
                     quotes { readings { quote { readings { shows { tension { poles { side } } } } } } } }
        } } }
        """
    )
    assert named_again(text(document)) == set()


# Whatever is asked


SMALL = read_study(Path(__file__).parent / "studies" / "small")
WORLD = World({"small": Loaded(SMALL, 1, {"2024": Record("1", "", "", "")})})


@settings(deadline=None, max_examples=100, derandomize=True, database=None)
@given(operations(Reference.of(WORLD, SCHEMA).schema, WORLD))
def test_any_operation_is_one_text_with_names_of_its_own(operation: Operation) -> None:
    query = compiled(operation.document, operation.variables)

    assert query.text == compiled(operation.document, operation.variables).text
    assert [line for line in query.text.splitlines() if line.startswith("RETURN")] == query.text.splitlines()[-1:]
    assert "small" not in query.text.lower()
    assert named_again(query.text) == set()
    assert len({parameter.name for parameter in query.parameters}) == len(query.parameters)
