"""Are the fragments those of the schema? Asked once, at the start."""

from collections.abc import Mapping

from graphql import GraphQLField, GraphQLObjectType, GraphQLSchema, get_named_type, is_leaf_type

from graph_api.arguments import argument_names
from graph_api.compiler.pages import LIMIT, TOTAL, is_connection
from graph_api.cypher_files import AMBIENT, CypherFile
from graph_api.errors import CypherFileError


def check_files(schema: GraphQLSchema, files: Mapping[str, CypherFile], derived: Mapping[str, str]) -> None:
    """Every fragment answers a field there is, from arguments it has; every page has its two fragments.

    `derived` names, by field, a parameter that is made of its arguments.

    Raises CypherFileError with the file and the line.
    """
    for coordinate, file in files.items():
        _check_arguments(coordinate, file, _definition(schema, coordinate, file), derived)
        if not file.is_expression and not file.out:
            raise CypherFileError(file.path, 1, 'says in "out:" what it returns')
        _check_known(file, _definition(schema, coordinate, file))
        _check_looked_at(schema, file)
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLObjectType) and not type_.name.startswith("__"):
            _check_pages(type_, files)


def _check_arguments(coordinate: str, file: CypherFile, definition: GraphQLField, derived: Mapping[str, str]) -> None:
    is_page = is_connection(definition) and not coordinate.endswith(f".{TOTAL}")
    allowed = argument_names(definition) | AMBIENT | ({LIMIT} if is_page else set())
    field = coordinate.removesuffix(f".{TOTAL}")
    if field in derived:
        allowed |= {derived[field]}
    for name in sorted(file.arguments.union(file.parameters)):
        if name not in allowed:
            has = ", ".join(f"${name}" for name in sorted(allowed))
            raise CypherFileError(file.path, 1, f"${name} is no argument of {coordinate}; it has {has}")


def _check_known(file: CypherFile, definition: GraphQLField) -> None:
    type_ = get_named_type(definition.type)
    fields = type_.fields if isinstance(type_, GraphQLObjectType) else {}
    for name in file.known:
        if name not in fields or not is_leaf_type(get_named_type(fields[name].type)):
            raise CypherFileError(file.path, 1, f'"known:" names {name}, which is no leaf of {type_.name}')


def _check_looked_at(schema: GraphQLSchema, file: CypherFile) -> None:
    """A misspelt property would never be looked at, and so be left out without a word."""
    made = {"".join(token.text for token in line.tokens).partition(":")[0].strip() for line in file.lines}
    for line in file.lines:
        for name in line.makes:
            type_, _, wanted = name.partition(".")
            if not isinstance(schema.get_type(type_), GraphQLObjectType) or wanted not in made:
                raise CypherFileError(
                    file.path, line.number, f"{name} is no property that a line here makes of a type of the schema"
                )


def _check_pages(type_: GraphQLObjectType, files: Mapping[str, CypherFile]) -> None:
    for name, definition in type_.fields.items():
        if is_connection(definition):
            for wanted in (f"{type_.name}.{name}", f"{type_.name}.{name}.{TOTAL}"):
                if wanted not in files:
                    raise CypherFileError(f"cypher/fields/{wanted}.cypher", 1, "is missing; every page needs it")


def _definition(schema: GraphQLSchema, coordinate: str, file: CypherFile) -> GraphQLField:
    type_name, _, rest = coordinate.partition(".")
    parent = schema.get_type(type_name)
    name = rest.removesuffix(f".{TOTAL}")
    if not isinstance(parent, GraphQLObjectType) or name not in parent.fields:
        raise CypherFileError(file.path, 1, f"answers {coordinate}, which is no field of the schema")
    definition: GraphQLField = parent.fields[name]
    return definition
