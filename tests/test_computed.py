"""Fields that Python finishes after the query: found wherever they stand, and cut to what is wanted."""

from graphql import parse
from graphql.utilities import build_schema as from_text

from graph_api.compiler.computed import MARK, Computed, finished, shape_of
from graph_api.compiler.selection import Selections
from graph_api.computed import COMPUTED
from graph_api.cypher_files import CypherFiles
from graph_api.resources import cypher_folder
from graph_api.schema import build_schema, core

FILES = CypherFiles.load(cypher_folder())


def test_every_computed_field_has_a_fragment_that_is_an_expression_and_no_arguments() -> None:
    schema, fields = core(build_schema(FILES)), FILES.fields()
    for coordinate in COMPUTED:
        type_name, _, name = coordinate.partition(".")
        assert fields[coordinate].is_expression, coordinate
        assert schema.type_map[type_name].fields[name].args == {}, coordinate


def test_a_marked_value_is_finished_in_lists_and_maps_and_all_else_is_left() -> None:
    computed = [Computed("A.one", None), Computed("A.two", None)]
    functions = {"A.one": lambda raw: raw + 1, "A.two": lambda raw: raw * 10}
    data = {"a": [{"b": {MARK: 0, "raw": 1}}, None, {"b": {MARK: 1, "raw": 2}}], "computed": "raw", "c": {"raw": 3}}
    assert finished(data, computed, functions) == {
        "a": [{"b": 2}, None, {"b": 20}],
        "computed": "raw",
        "c": {"raw": 3},
    }


def test_a_whole_value_is_cut_to_the_selection() -> None:
    schema = from_text("type Query { box: Box } type Box { size: Int, inner: [Box!] }")
    document = parse("{ box { s: size ...F inner { __typename } } } fragment F on Box { inner { n: inner { size } } }")
    operation, fragment = document.definitions
    (box,) = operation.selection_set.selections
    shape = shape_of(Selections({"F": fragment}, {}), schema.type_map["Box"], [box.selection_set])
    whole = {"size": 1, "inner": [{"size": 2, "inner": [{"size": 3, "inner": None}]}, {"size": 4, "inner": None}]}
    data = finished({"box": {MARK: 0, "raw": None}}, [Computed("Query.box", shape)], {"Query.box": lambda _: whole})
    assert data == {
        "box": {
            "s": 1,
            "inner": [{"n": [{"size": 3}], "__typename": "Box"}, {"n": None, "__typename": "Box"}],
        }
    }
