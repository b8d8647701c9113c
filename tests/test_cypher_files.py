"""The .cypher files: headers that hold, guards, parts, names told apart, and every fault with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from graphql import build_schema

from graph_api.compiler.checks import check_files
from graph_api.cypher_files import CypherFile, CypherFiles
from graph_api.cypher_tokens import Token, as_written
from graph_api.errors import CypherFileError

Write = Callable[..., CypherFiles]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Loads a folder of files, given by name and text; `parts/x` is what `// include: x` stands for."""

    def written(**files: str) -> CypherFiles:
        for name, text in files.items():
            path = tmp_path / f"{name.replace('__', '/')}.cypher"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return CypherFiles.load(tmp_path)

    return written


def file_of(files: CypherFiles) -> CypherFile:
    (file,) = files.under("rounds")
    return file


def statement(body: str, parameters: str = "", out: str = "n") -> str:
    return f"// some: what it is for.\n// in:  {parameters}\n// out: {out}\n{body}\n"


def tokens(write: Write, body: str, parameters: str = "") -> list[tuple[str, str]]:
    """Kind and text of everything but plain text."""
    file = file_of(write(rounds__some=statement(body, parameters)))
    return [(token.kind, token.text) for line in file.lines for token in line.tokens if token.kind != "text"]


def variables(write: Write, body: str, parameters: str = "") -> list[str]:
    return [text for kind, text in tokens(write, body, parameters) if kind == "variable"]


def kept(write: Write, guard: str, **given: object) -> bool:
    """Whether a line with this guard is part of the statement for these arguments."""
    body = f"WITH $role, $order, $ok\nWHERE 2 {guard}"
    file = file_of(write(rounds__some=statement(body, "$role, $order, $ok")))
    return "WHERE" in file.render(given, as_written)


SCHEMA = build_schema("""
    input Filter { role: String }
    type PageInfo { hasNextPage: Boolean! }
    type Group { key: String! parts(role: String): [Group!]! }
    type GroupEdge { node: Group! cursor: String! }
    type GroupConnection { edges: [GroupEdge!]! pageInfo: PageInfo! totalCount: Int! }
    type Query { groups(study: String!, filter: Filter, first: Int): GroupConnection! }
""")
PAGE = {
    "Query.groups": "// Query.groups: all.\n// in:  $study, $limit\n// out: group\nWITH $study AS group LIMIT $limit",
    "Query.groups.totalCount": "// Query.groups.totalCount: size.\n// in:  $study\n// out: total\nWITH $study AS total",
}


def loaded(folder: Path, fragments: dict[str, str]) -> CypherFiles:
    (folder / "fields").mkdir()
    for name, text in fragments.items():
        (folder / "fields" / f"{name}.cypher").write_text(text)
    return CypherFiles.load(folder)


# The header


def test_the_header_tells_what_a_file_is_for_what_it_takes_and_what_it_gives(write: Write) -> None:
    text = """\
    // some: what it is for,
    //       in two lines.
    // in:  this (Group), $role,
    //      $first (1 to 100)
    // out: one, other (a map: of this, and that); most first, then by key
    // why: it has to be somewhere.

    RETURN $role, $first AS one
    """.replace("    ", "")

    file = file_of(write(rounds__some=text))

    assert (file.name, file.path) == ("rounds/some", "cypher/rounds/some.cypher")
    assert file.summary == "what it is for, in two lines."
    assert file.parameters == ("role", "first")
    assert file.out == ("one", "other")


def test_a_file_is_found_by_its_name_and_a_fragment_by_its_field(tmp_path: Path) -> None:
    files = loaded(tmp_path, PAGE)

    assert files.fields().keys() == PAGE.keys()
    assert files.subqueries() == PAGE.keys()
    assert files.statement("fields/Query.groups.totalCount") == "WITH $study AS total"


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("RETURN 1", 1, "the first line is // some: and what the file is for"),
        ("// other: a name that is not the file's.\n// in:\n// out:\nRETURN 1", 1, "the first line is // some:"),
        ("", 1, "the first line is // some:"),
        ("// some: no parameters told.\n// out: n\nRETURN 1 AS n", 1, "the header needs // in: and // out:"),
        ("// some: no result told.\n// in:\nRETURN 1 AS n", 1, "the header needs // in: and // out:"),
        ("// some: nothing to run.\n// in:\n// out:\n", 4, "has a header but no statement"),
        ("// some: only a remark.\n// in:\n// out:\n\n// RETURN 1\n", 6, "has a header but no statement"),
    ],
)
def test_a_faulty_header_stops_with_file_line_and_sentence(write: Write, text: str, line: int, sentence: str) -> None:
    with pytest.raises(CypherFileError) as stopped:
        write(rounds__some=text)
    assert str(stopped.value).startswith(f"cypher/rounds/some.cypher:{line}: {sentence}")


def test_a_folder_without_files_stops(tmp_path: Path) -> None:
    with pytest.raises(CypherFileError, match=r"holds no \.cypher files"):
        CypherFiles.load(tmp_path)


# The names in a statement


@pytest.mark.parametrize(
    ("body", "parameters", "line", "sentence"),
    [
        ("MATCH (n:Gruop)\nRETURN n", "", 4, "the label Gruop is unknown; see docs/graph.md"),
        ("MATCH (n:Group|Gruop)\nRETURN n", "", 4, "the label Gruop is unknown"),
        ("MATCH (n)\nWHERE n:Gruop\nRETURN n", "", 5, "the label Gruop is unknown"),
        ("MATCH (n)-[:PART]->()\nRETURN n", "", 4, "the relationship PART is unknown; see docs/graph.md"),
        ("MATCH (n)\nMATCH (n)-[:PART_OF|PART*0..]->()\nRETURN n", "", 5, "the relationship PART is unknown"),
        ("MATCH (n {key: $key})\nRETURN n", "", 4, '$key is used but not declared; add it to "in:"'),
        ("MATCH (n)\n\nRETURN n, $key", "$role", 6, '$key is used but not declared; add it to "in:"'),
        ("MATCH (n)\nRETURN n", "$key", 1, '$key is declared but never used; use it or drop it from "in:"'),
        ("MATCH (n)\nRETURN n}", "", 5, "a } without its {"),
        (
            "MATCH (n) // if role\nRETURN n",
            "",
            4,
            "'role' is no condition; write $role, not $role, $role is VALUE, or Perception.role",
        ),
    ],
)
def test_a_fault_stops_with_file_line_and_sentence(
    write: Write, body: str, parameters: str, line: int, sentence: str
) -> None:
    with pytest.raises(CypherFileError) as stopped:
        write(rounds__some=statement(body, parameters))
    assert str(stopped.value).startswith(f"cypher/rounds/some.cypher:{line}: {sentence}")


def test_an_argument_that_only_guards_a_line_counts_as_used(write: Write) -> None:
    assert file_of(write(rounds__some=statement("RETURN 1 // if $key", "$key"))).arguments == {"key"}


def test_variables_parameters_labels_and_types_are_told_apart(write: Write) -> None:
    assert tokens(write, "MATCH (n:Group)-[r:PART_OF]->(m) WHERE n.key = $key AND size(m.aliases) > 1", "$key") == [
        ("variable", "n"),
        ("label", "Group"),
        ("variable", "r"),
        ("type", "PART_OF"),
        ("variable", "m"),
        ("variable", "n"),
        ("parameter", "key"),
        ("variable", "m"),
    ]


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("RETURN {one: two, three: {four: five}}", ["two", "five"]),
        ("RETURN one {.*, two: three, .four}", ["one", "three"]),
        ("CALL (one) { RETURN two AS three }", ["one", "two", "three"]),
        ("RETURN COUNT { (one:Group) } AS two", ["one", "two"]),
        ("WHERE EXISTS { (one)-[:SAID]->(two {three: four}) }", ["one", "two", "four"]),
        ("RETURN COLLECT { RETURN {one: two} } AS three", ["two", "three"]),
        ("RETURN [one IN two | {three: one}]", ["one", "two", "one"]),
        ("CALL {\nRETURN one\n}\nRETURN {\none: two\n}", ["one", "two"]),
        ("RETURN true, false, null, one", ["one"]),
        ("RETURN toLower(one), apoc.text.join(two)", ["one", "two"]),
        ("RETURN one.two.three", ["one"]),
    ],
)
def test_keys_of_maps_functions_and_properties_are_no_variables(write: Write, body: str, named: list[str]) -> None:
    assert variables(write, body) == named


def test_what_a_procedure_yields_keeps_its_own_name(write: Write) -> None:
    body = "CALL db.index.fulltext.queryNodes('x', $text) YIELD node AS found, score AS fit\nRETURN node"

    assert variables(write, body, "$text") == ["found", "fit", "node"]


@pytest.mark.parametrize(
    "text",
    [
        "'one $two (three:Four) {'",
        '"one $two }"',
        "'it\\'s one $two'",
        "'http://one'",
        "`one $two`",
        "1 // one $two (three:Four) {",
    ],
)
def test_strings_backticks_and_comments_hold_no_names(write: Write, text: str) -> None:
    assert tokens(write, f"RETURN {text}") == []


def test_comments_are_left_out_of_the_text_and_strings_stay(write: Write) -> None:
    body = "// a remark\nRETURN 'http://x' AS n // why it is so\n  // another"

    assert write(rounds__some=statement(body)).statement("rounds/some").rstrip() == "RETURN 'http://x' AS n"


def test_every_token_is_renamed_and_nothing_else(write: Write) -> None:
    body = "MATCH (group:Group {key: $key})-[:PART_OF]->(whole)\nRETURN group {.key, whole: whole}"
    file = file_of(write(rounds__some=statement(body, "$key")))

    def rename(token: Token) -> str:
        return {"variable": f"{token.text}_7", "parameter": f"$p_{token.text}"}.get(token.kind, token.text)

    assert file.render({}, as_written) == body
    assert file.render({}, rename) == (
        "MATCH (group_7:Group {key: $p_key})-[:PART_OF]->(whole_7)\nRETURN group_7 {.key, whole: whole_7}"
    )


# Guards


@pytest.mark.parametrize(
    ("guard", "given", "counts"),
    [
        ("// if $role", {"role": "x"}, True),
        ("// if $role", {"role": None}, False),
        ("// if $role", {}, False),
        ("// if $ok", {"ok": True}, True),
        ("// if $ok", {"ok": False}, False),
        ("// unless $role", {"role": "x"}, False),
        ("// unless $role", {"role": None}, True),
        ("// unless $role", {}, True),
        ("// if not $role", {"role": "x"}, False),
        ("// if not $role", {}, True),
        ("// if $order is KEY_ASC", {"order": "KEY_ASC"}, True),
        ("// if $order is KEY_ASC", {"order": "CERTAINTY_DESC"}, False),
        ("// if $order is KEY_ASC", {}, False),
        ("// if not $order is KEY_ASC", {"order": "KEY_ASC"}, False),
        ("// if not $order is KEY_ASC", {}, True),
        ("// unless $order is KEY_ASC", {"order": "KEY_ASC"}, False),
        ("// if $ok is false", {"ok": False}, True),
        ("// if $ok is false", {"ok": True}, False),
        ("// if $ok is false", {}, False),
        ("// if $ok is true", {"ok": True}, True),
        ("// if $role and $ok", {"role": "x", "ok": True}, True),
        ("// if $role and $ok", {"role": "x"}, False),
        ("// if $role and not $ok", {"role": "x"}, True),
        ("// if $role and not $ok", {"role": "x", "ok": True}, False),
        ("// if $role or $ok", {"ok": True}, True),
        ("// if $role or $ok", {}, False),
        ("// if $role or not $ok", {}, True),
        ("// if $order is KEY_ASC and not $role", {"order": "KEY_ASC"}, True),
        ("// if $order is KEY_ASC and not $role", {"order": "KEY_ASC", "role": "x"}, False),
    ],
)
def test_a_line_counts_when_its_guard_holds(write: Write, guard: str, given: dict[str, object], counts: bool) -> None:
    assert kept(write, guard, **given) is counts


def test_an_empty_list_an_empty_string_and_zero_are_given(write: Write) -> None:
    assert all(kept(write, "// if $role", role=value) for value in ([], "", 0))


# What a value is made of


LOOKING = [
    ("MATCH (n {key: this.key})", {"key"}),
    ("RETURN this.one + this.two.three", {"one", "two"}),
    ("RETURN 'this.one'", set()),
    ("MATCH (this)-[:SAID]->(n)", None),
    ("RETURN this.key, this {.*}", None),
    ("WITH this, this.key AS n", None),
]


@pytest.mark.parametrize(("body", "takes"), LOOKING)
def test_a_fragment_tells_which_properties_it_looks_at(write: Write, body: str, takes: set[str] | None) -> None:
    assert file_of(write(rounds__some=statement(body))).takes == takes


def test_a_line_may_depend_on_what_is_looked_at(write: Write) -> None:
    file = file_of(write(rounds__some=statement("WITH {\n  one: 1,  // if Seen.one\n  two: 2\n} AS n")))

    assert file.makes == {"Seen.one"}
    assert "one" in file.render({"Seen.one": True}, as_written)
    assert "one" not in file.render({}, as_written)


def test_a_header_tells_what_is_known_without_looking(write: Write) -> None:
    known = "// known: key = nullIf(this.seen, '')\n// known: id = this.study + ':' + this.seen\n"
    file = file_of(write(rounds__some=statement(f"{known}MATCH (n {{key: this.other}})")))

    assert {name: "".join(token.text for token in tokens) for name, tokens in file.known.items()} == {
        "key": "nullIf(this.seen, '')",
        "id": "this.study + ':' + this.seen",
    }
    assert file.takes == {"seen", "study", "other"}


# Parts


PART = "// part: a part.\n// in:  $role\n// out:\nWHERE n.role = $role   // if $role\n"


def test_an_include_stands_for_the_lines_of_the_part_with_their_guards(write: Write) -> None:
    body = "CALL (n) {\n  MATCH (n)\n  // include: part\n  RETURN n AS m\n}\nRETURN m"
    file = file_of(write(rounds__some=statement(body, "$role"), parts__part=PART))

    assert file.render({"role": "x"}, as_written) == body.replace("  // include: part", "WHERE n.role = $role")
    assert file.render({}, as_written) == body.replace("  // include: part\n", "")
    assert file.arguments == {"role"}


def test_a_part_may_include_a_part(write: Write) -> None:
    files = write(
        rounds__some=statement("// include: outer\nRETURN n"),
        parts__outer="// outer: a part.\n// in:\n// out:\n// include: inner\n",
        parts__inner="// inner: a part.\n// in:\n// out:\nMATCH (n)\n",
    )
    assert file_of(files).text == "MATCH (n)\nRETURN n"


@pytest.mark.parametrize(
    ("files", "place"),
    [
        (
            {"rounds__some": statement("MATCH (n)\n// include: none\nRETURN n")},
            "rounds/some.cypher:5: there is no part none",
        ),
        (
            {"parts__part": "// part: a part.\n// in:\n// out:\nMATCH (n)\n// include: part\n"},
            "parts/part.cypher:5: there is no part part in cypher/parts/, or it includes itself",
        ),
        (
            {
                "parts__one": "// one: a part.\n// in:\n// out:\n// include: two\n",
                "parts__two": "// two: a part.\n// in:\n// out:\n// include: one\n",
            },
            "parts/two.cypher:4: there is no part one in cypher/parts/, or it includes itself",
        ),
        (
            {"rounds__some": statement("MATCH (n)\n// include: part\nRETURN n"), "parts__part": PART},
            'rounds/some.cypher:5: $role is used but not declared; add it to "in:"',
        ),
    ],
    ids=["unknown", "of itself", "in a circle", "with a parameter not declared"],
)
def test_a_faulty_include_stops_at_its_line(write: Write, files: dict[str, str], place: str) -> None:
    with pytest.raises(CypherFileError) as stopped:
        write(**files)
    assert str(stopped.value).startswith(f"cypher/{place}")


# What the compiler asks of a file


@pytest.mark.parametrize(
    ("body", "is_expression", "is_step"),
    [
        ("RETURN this.count / this.of", True, False),
        ("MATCH (this)-[:FROM]->(n:Source)", False, True),
        ("MATCH (this)-[:PART_OF]->(n:Group)\nWHERE n.key > ''", False, False),
        ("MATCH (n:Group {key: this.whole})", False, True),
        ("WITH *, this.node AS n", False, True),
        ("WITH *, this.node AS n\nWHERE n IS NOT NULL", False, False),
        ("WITH this.node AS n", False, False),
        ("OPTIONAL MATCH (this)-[:FROM]->(n:Source)", False, False),
        ("MATCH (this)-[:HAS_POLE]->(n)\nWITH n ORDER BY n.key", False, False),
        ("UNWIND this.cells AS n", False, False),
    ],
)
def test_an_expression_and_a_step_need_no_subquery(write: Write, body: str, is_expression: bool, is_step: bool) -> None:
    file = file_of(write(rounds__some=statement(body)))
    assert (file.is_expression, file.is_step) == (is_expression, is_step)


# Files against the schema


def fragment(name: str, parameters: str = "", out: str = "n") -> dict[str, str]:
    return {name: f"// {name}: some.\n// in:  {parameters}\n// out: {out}\nMATCH (n {{key: [{parameters}]}})"}


def test_files_that_fit_the_schema_pass(tmp_path: Path) -> None:
    more = fragment("Group.parts", "$role, $published, $made") | fragment("Query.groups.totalCount", "$counted")
    files = loaded(tmp_path, PAGE | more).fields()

    check_files(SCHEMA, files, {"Group.parts": "made", "Query.groups": "counted"})


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        (PAGE | fragment("Group.whole"), "Group.whole.cypher:1: answers Group.whole, which is no field of the schema"),
        (PAGE | fragment("Grup.parts"), "Grup.parts.cypher:1: answers Grup.parts, which is no field of the schema"),
        (PAGE | fragment("Filter.role"), "Filter.role.cypher:1: answers Filter.role, which is no field of the schema"),
        (
            PAGE | fragment("Group.parts", "$round"),
            "Group.parts.cypher:1: $round is no argument of Group.parts; it has $",
        ),
        (PAGE | fragment("Group.parts", "$made"), "Group.parts.cypher:1: $made is no argument of Group.parts"),
        (PAGE | fragment("Group.parts", "$limit"), "Group.parts.cypher:1: $limit is no argument of Group.parts"),
        (
            PAGE | {"Group.parts": "// Group.parts: some.\n// in:\n// out: n\nMATCH (n) // if $round"},
            "Group.parts.cypher:1: $round is no argument of Group.parts",
        ),
        (
            PAGE | fragment("Query.groups.totalCount", "$limit"),
            "Query.groups.totalCount.cypher:1: $limit is no argument of Query.groups.totalCount",
        ),
        (PAGE | fragment("Group.parts", out=""), 'Group.parts.cypher:1: says in "out:" what it returns'),
        (
            PAGE
            | {"Group.parts": fragment("Group.parts")["Group.parts"].replace("MATCH", "// known: name = 1\nMATCH")},
            'Group.parts.cypher:1: "known:" names name, which is no leaf of Group',
        ),
        (
            PAGE
            | {"Group.parts": fragment("Group.parts")["Group.parts"] + "\nWITH {\n  key: 1, // if Grup.key\n} AS n"},
            "Group.parts.cypher:6: Grup.key is no property that a line here makes of a type of the schema",
        ),
        (
            PAGE
            | {"Group.parts": fragment("Group.parts")["Group.parts"] + "\nWITH {\n  key: 1, // if Group.kee\n} AS n"},
            "Group.parts.cypher:6: Group.kee is no property that a line here makes of a type of the schema",
        ),
        (
            {"Query.groups": PAGE["Query.groups"]},
            "Query.groups.totalCount.cypher:1: is missing; every page needs it",
        ),
        (
            {"Query.groups.totalCount": PAGE["Query.groups.totalCount"]},
            "Query.groups.cypher:1: is missing; every page needs it",
        ),
    ],
)
def test_a_file_that_does_not_fit_the_schema_stops(tmp_path: Path, files: dict[str, str], fault: str) -> None:
    with pytest.raises(CypherFileError) as stopped:
        check_files(SCHEMA, loaded(tmp_path, files).fields(), {"Query.groups": "made"})
    assert str(stopped.value).startswith(f"cypher/fields/{fault}")
