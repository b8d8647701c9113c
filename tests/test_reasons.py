"""Why something is missing is told the same whichever question is asked."""

from collections.abc import AsyncIterator

import pytest

from graph_api.service import Service
from graph_api.settings import Address
from tests.counted_of import answered
from tests.serving import seeded

PERCEPTION = """
query ($study: Key!, $observer: Key!, $observed: Key!) {
  perception(study: $study, observer: $observer, observed: $observed) { explanation { reason } }
}
"""
TIMELINE = """
query ($study: Key!, $observer: Key!, $observed: Key!) {
  timeline(study: $study, observer: $observer, observed: $observed) { explanation { reason } }
}
"""
MIRROR = "query ($study: Key!, $x: Key!, $y: Key!) { mirror(study: $study, x: $x, y: $y) { explanation { reason } } }"
CHANGES = """
query ($role: Key, $valence: Valence) {
  changes(study: "example", from: "2022", to: "2023", role: $role, filter: { valence: $valence }) {
    onlyBefore { key }
    onlyAfter { key }
    explanation { reason }
  }
}
"""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


@pytest.mark.parametrize("document", [PERCEPTION, TIMELINE])
@pytest.mark.parametrize(
    ("study", "observer", "observed", "reason"),
    [
        ("flevoland", "managers", "council-members", "ONLY_UNATTRIBUTED"),
        ("example", "external-partners", "managers", "ONLY_UNATTRIBUTED"),
        ("example", "managers", "external-partners", "NOBODY_RECORDED"),
    ],
)
async def test_that_only_unrecorded_speakers_speak_is_told(
    service: Service, document: str, study: str, observer: str, observed: str, reason: str
) -> None:
    answer = await answered(service, document, study=study, observer=observer, observed=observed)
    assert answer["explanation"]["reason"] == reason


@pytest.mark.parametrize(
    ("x", "y", "reason"),
    [("external-partners", "managers", "NOBODY_RECORDED"), ("external-partners", "civil-servants", None)],
)
async def test_a_mirror_tells_of_the_side_of_which_there_is_least(
    service: Service, x: str, y: str, reason: str | None
) -> None:
    answer = await answered(service, MIRROR, study="example", x=x, y=y)
    assert (answer["explanation"] and answer["explanation"]["reason"]) == reason


@pytest.mark.parametrize("narrowed", [{}, {"role": "facilitating"}, {"valence": "MIXED"}])
async def test_rounds_in_which_the_same_groups_spoke_can_be_compared_whatever_is_left_out(
    service: Service, narrowed: dict[str, str]
) -> None:
    answer = await answered(service, CHANGES, **narrowed)
    assert answer == {"onlyBefore": [], "onlyAfter": [], "explanation": None}
