"""Answers reads: an operation is compiled once for its shape, filled in and sent as one query."""

import asyncio
from collections.abc import Hashable, Mapping
from typing import Any

from graphql import FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode

from graph_api.arguments import shape
from graph_api.compiler.computed import finished
from graph_api.compiler.operation import Compiled, compile_operation
from graph_api.computed import COMPUTED
from graph_api.cypher_files import CypherFile
from graph_api.database import Database
from graph_api.kept import Kept
from graph_api.parameters import fill
from graph_api.published import Published, Snapshot

KEPT = 1000
"""How many compiled operations are kept."""


class Reads:
    """Runs read operations against one database."""

    def __init__(
        self, schema: GraphQLSchema, files: Mapping[str, CypherFile], database: Database, published: Published
    ):
        self._schema = schema
        self._files = files
        self._database = database
        self._published = published
        self._compiled: Kept[Hashable, Compiled] = Kept(KEPT)

    @property
    def snapshot(self) -> Snapshot:
        """What is published now."""
        return self._published.snapshot

    async def run(
        self,
        operation: OperationDefinitionNode,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: Mapping[str, Any],
        seconds: float | None = None,
        outcomes: Mapping[str, Any] | None = None,
        meaning: Hashable = None,
    ) -> dict[str, Any]:
        """The data of a validated operation, within `seconds`. Raises GraphQLError, with its code; DatabaseError.

        What a mutation or subscription asks was done before; `outcomes` says with what result, by name in the answer.
        `meaning` tells apart operations of one text that ask different things, as those with a question in words.
        """
        compiled = self.compiled(operation, fragments, variables, meaning)
        parameters = fill(compiled, variables, self._published.snapshot, outcomes)
        rows = await self._database.read(compiled.text, parameters, seconds)
        data: dict[str, Any] = rows[0]["data"]
        if compiled.computed:  # in a thread, since a statistic may take a while
            await asyncio.to_thread(finished, data, compiled.computed, COMPUTED)
        return data

    def compiled(
        self,
        operation: OperationDefinitionNode,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: Mapping[str, Any],
        meaning: Hashable = None,
    ) -> Compiled:
        """The operation's query, from the cache when one of this text and shape was compiled before."""
        text = operation.loc.source.body if operation.loc else ""
        name = operation.name.value if operation.name else None
        key = (text, name, meaning, shape(self._schema, operation, variables))
        return self._compiled.get(key) or self._compiled.keep(
            key, compile_operation(self._schema, self._files, operation, fragments, variables, COMPUTED)
        )
