"""One operation asked of a service and of the reference: the same answer, by one query."""

from math import isclose
from typing import Any

from graph_api.service import Service
from tests.operations_of import Operation
from tests.reference import Reference
from tests.reference_world import Opaque


async def answered(service: Service, document: str, **variables: Any) -> Any:
    """The data, from one query of the database."""
    before = service.database.queries
    response = await service.execute(document, variables)
    assert "errors" not in response, response
    assert service.database.queries == before + 1
    return response["data"]


async def refused(service: Service, document: str, **variables: Any) -> dict[str, Any]:
    """The one error of an operation that has no data then."""
    response = await service.execute(document, variables)
    assert "data" not in response
    (error,) = response["errors"]
    return dict(error)


async def ask_both(service: Service, reference: Reference, operation: Operation) -> None:
    expected = reference.execute(operation.document, operation.variables)
    same(reference, expected, await answered(service, operation.document, **operation.variables))


def same(reference: Reference, expected: Any, actual: Any, path: str = "data") -> None:
    """Exactly; a float to 1e-9, what is Opaque as learnt. The database does not keep the order of keys in a map."""
    if isinstance(expected, Opaque):
        reference.learnt.pair(expected, actual)
    elif isinstance(expected, dict):
        assert isinstance(actual, dict), f"{path}: {actual} for {expected}"
        assert actual.keys() == expected.keys(), path
        for key, value in expected.items():
            same(reference, value, actual[key], f"{path}.{key}")
    elif isinstance(expected, list):
        assert isinstance(actual, list), f"{path}: {actual} for {expected}"
        assert len(actual) == len(expected), f"{path}: {actual} for {expected}"
        for place, (one, other) in enumerate(zip(expected, actual, strict=True)):
            same(reference, one, other, f"{path}[{place}]")
    elif isinstance(expected, float) and isinstance(actual, float):
        assert isclose(expected, actual, rel_tol=1e-9, abs_tol=1e-9), f"{path}: {actual} for {expected}"
    else:
        assert (type(actual), actual) == (type(expected), expected), f"{path}: {actual!r} for {expected!r}"
