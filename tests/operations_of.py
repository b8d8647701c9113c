"""Valid operations, as Hypothesis makes them up: any fields the reference knows, in every form GraphQL has for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    ast_from_value,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_required_argument,
    is_required_input_field,
    print_ast,
)
from hypothesis import strategies as st

from graph_api.model import Coder, Study
from tests.reference import NAMED, is_connection, known_arguments, known_inputs, knows
from tests.reference_world import Loaded, World

DEPTH = 4
"""Objects within each other, pages not counted."""

ROOM = 8
"""Objects in one operation: each is a subquery, which the database has to plan."""

RICH = ["perception", "perception", "perceptions", "web", "quotes", "readings", "node", "nodes"]
RICH += ["mirror", "metaPerception", "silences", "tensionMap", "tensionMap", "changes", "timeline"]
"""Fields of the root to be asked for more often than the others: there is more to them."""

CURSORS = ("after", "before")
EXCLUSIVE = (("first", "last"), ("role", "roles"), ("round", "rounds"))
ENDS = {"from": 0, "to": -1}
"""Which round of the study they name: never the same one."""

BESIDE = {
    "role": "roles",
    "round": "rounds",
    "coder": "coder",
    "minCertainty": "minCertainty",
    "withSubgroups": "withSubgroups",
    "from": "rounds",
}
"""What `perception` takes beside its filter, and what then may not stand in that."""


@dataclass(frozen=True)
class Operation:
    """`cursors` and `ids` are variables to which an answer of it can give values."""

    document: str
    variables: dict[str, Any]
    cursors: tuple[str, ...]
    ids: tuple[str, ...]

    def with_variables(self, **variables: Any) -> "Operation":
        return replace(self, variables=self.variables | variables)


def leaves(type_: GraphQLObjectType) -> list[str]:
    """Every known field that is no object, or one without objects in it, as it comes without arguments."""
    texts = []
    for name, definition in type_.fields.items():
        named = get_named_type(definition.type)
        if not knows(f"{type_.name}.{name}") or any(map(is_required, definition.args.values())):
            continue
        if is_leaf_type(named):
            texts.append(name)
        elif isinstance(named, GraphQLObjectType) and is_flat(named):
            texts.append(f"{name} {{ {' '.join(inner for inner in named.fields if knows(f'{named.name}.{inner}'))} }}")
    return texts


def is_flat(type_: GraphQLObjectType) -> bool:
    return all(is_leaf_type(get_named_type(definition.type)) for definition in type_.fields.values())


def is_required(taken: GraphQLArgument | GraphQLInputField) -> bool:
    return is_required_argument(taken) if isinstance(taken, GraphQLArgument) else is_required_input_field(taken)


def names(argument: str, study: Loaded | None, studies: Sequence[Loaded]) -> list[str]:
    """What things can be called in an argument: where no study is named around it, by their keys only."""
    if argument == "study":
        assert study is not None
        title = study.study.title
        return [name for name in (study.study.key, title.nl, title.en) if name]
    asked = [study] if study else studies
    if argument == "source":
        return [key for one in asked for type_, key in one.things if type_ == "Source"]
    entries = [entry for one in asked for entry in entries_of(one.study, NAMED[argument])]
    if argument in ENDS:
        entries = [entries[ENDS[argument]]]
    keys = [entry.key for entry in entries]
    if study is None:
        return keys
    called = [name for entry in entries for name in (*names_of(entry), *getattr(entry, "aliases", ())) if name]
    return [*keys, *(key.upper() for key in keys), *called]


def entries_of(study: Study, kind: str) -> Sequence[Any]:
    kinds: dict[str, Sequence[Any]] = {
        "group": study.groups,
        "role": study.roles,
        "round": study.rounds,
        "tension": study.tensions,
        "coder": study.coders,
    }
    return kinds[kind]


def names_of(entry: Any) -> tuple[str | None, ...]:
    return (entry.name,) if isinstance(entry, Coder) else (entry.names.nl, entry.names.en)


@st.composite
def operations(draw: st.DrawFn, schema: GraphQLSchema, world: World) -> Operation:
    return Writer(draw, schema, world).operation()


@dataclass
class Writer:
    """Writes one operation. A response key stands for one thing: what takes arguments gets a name of its own."""

    draw: st.DrawFn
    schema: GraphQLSchema
    world: World
    room: int = ROOM
    names: int = 0
    declared: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)
    cursors: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)

    def operation(self) -> Operation:
        query = self.schema.query_type
        assert query is not None
        body = self.selections(query, None, DEPTH)
        head = f"query Asked({', '.join(self.declared)}) " if self.declared else ""
        document = "\n".join([head + body, *self.fragments])
        return Operation(document, self.variables, tuple(self.cursors), tuple(self.ids))

    def chance(self, one_in: int) -> bool:
        return self.draw(st.integers(1, one_in)) == one_in

    def pick(self, values: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(values))

    def new(self, stem: str) -> str:
        self.names += 1
        return f"{stem}{self.names}"

    # Selections

    def selections(self, type_: GraphQLObjectType, study: Loaded | None, depth: int, *, alone: bool = False) -> str:
        """`alone`: no name may be that of a field, since other types give other things under it."""
        parts = [self.part(type_, study, depth, alone) for _ in range(self.draw(st.integers(1, 4)))]
        if not alone and self.chance(2):
            parts += leaves(type_)
        return f"{{ {' '.join(parts)} }}"

    def part(self, type_: GraphQLObjectType, study: Loaded | None, depth: int, alone: bool) -> str:
        if self.chance(12):
            return f"... {self.directives()} {self.selections(type_, study, depth, alone=alone)}"
        if self.chance(12):
            name = self.new("F")
            self.fragments.append(
                f"fragment {name} on {type_.name} {self.selections(type_, study, depth, alone=alone)}"
            )
            return " ".join([f"...{name} {self.directives()}"] * self.pick([1, 1, 2]))
        if type_.interfaces and self.chance(12):
            interface = self.pick(type_.interfaces)
            return f"... on {interface.name} {{ {self.some_field(type_, study, depth, alone, interface.fields)} }}"
        return self.some_field(type_, study, depth, alone, type_.fields)

    def some_field(
        self, type_: GraphQLObjectType, study: Loaded | None, depth: int, alone: bool, names: Iterable[str]
    ) -> str:
        deeper = depth > 0 and self.room > 0
        usable = [
            name
            for name in names
            if knows(f"{type_.name}.{name}") and (deeper or is_leaf_type(get_named_type(type_.fields[name].type)))
        ]
        if not usable or self.chance(15):
            return f"{self.new('a')}: __typename" if self.chance(2) else "__typename"
        objects = [name for name in usable if not is_leaf_type(get_named_type(type_.fields[name].type))]
        chosen = objects if objects and self.chance(2) else usable
        return self.field(type_, self.pick(chosen + chosen.count("perception") * RICH), study, depth, alone)

    def field(self, type_: GraphQLObjectType, name: str, study: Loaded | None, depth: int, alone: bool) -> str:
        definition = type_.fields[name]
        if "study" in definition.args:
            study = self.pick(list(self.world.studies.values()))
            if "from" in definition.args and len(study.rounds) < 2:
                return "__typename"
        arguments = self.arguments(f"{type_.name}.{name}", definition, study)
        key = f"{self.new('a')}: " if alone or definition.args or self.chance(6) else ""
        named = get_named_type(definition.type)
        if is_leaf_type(named):
            return f"{key}{name}{arguments} {self.directives()}"
        self.room -= 1
        asked = f"{key}{name}{arguments}"
        once = f"{asked} {self.directives()} {self.object(named, definition, study, depth - 1)}"
        return f"{once} {asked} {self.object(named, definition, study, depth - 1)}" if self.chance(12) else once

    def object(self, named: GraphQLNamedType, definition: GraphQLField, study: Loaded | None, depth: int) -> str:
        if is_connection(definition):
            return self.connection(named, study, depth)
        return self.abstract(named, study, depth) if is_abstract_type(named) else self.selections(named, study, depth)

    def connection(self, connection: Any, study: Loaded | None, depth: int) -> str:
        edge = get_named_type(connection.fields["edges"].type)
        node = edge.fields["node"]
        parts = [
            "totalCount" if self.chance(2) else "",
            f"pageInfo {self.selections(self.schema.type_map['PageInfo'], study, 0)}" if self.chance(2) else "",
            f"edges {{ cursor node {self.object(get_named_type(node.type), node, study, depth)} }}",
            f"{self.new('a')}: edges {{ __typename cursor }}" if self.chance(8) else "",
            "__typename" if self.chance(8) else "",
        ]
        return f"{{ {' '.join(parts)} }}"

    def abstract(self, named: Any, study: Loaded | None, depth: int) -> str:
        possible = self.schema.get_possible_types(named)
        parts = ["__typename", "id" if "id" in named.fields else ""]
        types = self.draw(st.lists(st.sampled_from(possible), max_size=3))
        parts += [f"... on {type_.name} {self.selections(type_, study, depth, alone=True)}" for type_ in types]
        if self.chance(4):
            name = self.new("F")
            self.fragments.append(f"fragment {name} on {named.name} {{ __typename ... on Node {{ id }} }}")
            parts.append(f"...{name}")
        return f"{{ {' '.join(parts)} }}"

    def directives(self) -> str:
        if not self.chance(5):
            return ""
        condition = self.text("if", self.schema.directives[0].args["if"].type, self.chance(2))
        return f"@{self.pick(['skip', 'include'])}(if: {condition})"

    # Arguments

    def arguments(self, coordinate: str, definition: GraphQLField, study: Loaded | None) -> str:
        known = known_arguments(coordinate, definition)
        wanted = self.wanted({name: taken for name, taken in definition.args.items() if name in known})
        texts = []
        for name in wanted:
            if name in CURSORS and is_connection(definition):
                texts.append(f"{name}: {self.cursor()}")
                continue
            value = self.value(name, definition.args[name].type, study)
            if name == "filter" and get_named_type(definition.args[name].type).name == "CountFilter":
                value = {key: item for key, item in value.items() if key not in {BESIDE.get(w) for w in wanted}}
            if value is not None:
                texts.append(f"{name}: {self.text(name, definition.args[name].type, value)}")
        return f"({', '.join(texts)})" if texts else ""

    def wanted(self, taken: Mapping[str, GraphQLArgument | GraphQLInputField]) -> list[str]:
        """Which to give: those that have to be, and some of the others, of two that exclude each other one."""
        wanted = [name for name, one in taken.items() if is_required(one) or self.chance(3)]
        for pair in EXCLUSIVE:
            if set(pair) <= set(wanted):
                wanted.remove(self.pick(pair))
        return wanted

    def cursor(self) -> str:
        name = self.new("c")
        self.declared.append(f"${name}: String")
        self.cursors.append(name)
        return f"${name}"

    def value(self, name: str, type_: GraphQLInputType, study: Loaded | None) -> Any:
        """None where the study has nothing of the kind, and at times where that is allowed."""
        named = get_named_type(type_)
        if isinstance(named, GraphQLInputObjectType):
            known = known_inputs(named.name)
            taken = {key: one for key, one in named.fields.items() if key in known}
            values = {key: self.value(key, taken[key].type, study) for key in self.wanted(taken)}
            if values.get("pole") and not values.get("tension"):
                del values["pole"]
            return values
        options = self.options(name, named, study)
        if not options:
            return None
        if is_list_type(get_nullable_type(type_)):
            return self.draw(st.lists(st.sampled_from(options), max_size=3))
        return self.pick(options)

    def options(self, name: str, named: GraphQLNamedType, study: Loaded | None) -> list[Any]:
        if isinstance(named, GraphQLEnumType):
            return list(named.values)
        if named.name == "Boolean":
            return [True, False]
        if named.name == "Int":
            return [1, 2, 3]
        if named.name == "DateTime":
            return ["2024-06-01T12:30:05Z", "2024-06-02T08:00:00+02:00", "2030-01-01T00:00:00Z"]
        if named.name == "ID":
            return [*self.world.by_id, "", "nothing", f"{next(iter(self.world.studies))}:perceptions:*"]
        return names(name, study, list(self.world.studies.values()))

    def text(self, name: str, type_: Any, value: Any) -> str:
        """The value as it is written, here or in a variable."""
        if self.chance(3):
            return self.variable(name, type_, value)
        named = get_named_type(type_)
        if isinstance(value, dict) and isinstance(named, GraphQLInputObjectType):
            inner = [f"{key}: {self.text(key, named.fields[key].type, item)}" for key, item in value.items()]
            return f"{{{', '.join(inner)}}}"
        node = ast_from_value(value, type_)
        assert node is not None
        return print_ast(node)

    def variable(self, name: str, type_: Any, value: Any) -> str:
        variable = self.new("v")
        if name == "id":
            self.ids.append(variable)
        if self.chance(4):
            node = ast_from_value(value, type_)
            assert node is not None
            self.declared.append(f"${variable}: {get_nullable_type(type_)} = {print_ast(node)}")
        else:
            self.declared.append(f"${variable}: {type_}")
            self.variables[variable] = value
        return f"${variable}"
