"""`ask`: a question in words, its reading and its answer, in one query as any operation."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from graph_api.service import Service
from graph_api.settings import Address
from tests.serving import seeded

ASK = """
query ($study: Key!, $question: String!, $language: Language!) {
  ask(study: $study, question: $question, language: $language) {
    question
    document
    unknown { text }
    choices { slot text why candidates { key } }
    explanation { reason }
    answer {
      __typename
      about { n }
      ... on Perception { observer { key } observed { key } quotes }
      ... on Mirror { gap }
    }
  }
}
"""


@pytest.fixture(scope="module")
async def service(server: Address) -> AsyncIterator[Service]:
    async with seeded(server) as opened:
        yield opened


async def answered(service: Service, document: str, **variables: str) -> Any:
    before = service.database.queries
    response = await service.execute(document, variables)
    assert "errors" not in response, response
    assert service.database.queries == before + 1
    return response["data"]


async def ask(service: Service, question: str, study: str = "example", language: str = "EN") -> Any:
    return (await answered(service, ASK, study=study, question=question, language=language))["ask"]


async def test_a_question_is_answered_as_the_operation_it_stands_for(service: Service) -> None:
    found = await ask(service, "How do managers see council members, and which tension drives it?")
    copied = await answered(service, found["document"])
    assert found["question"] == "PERCEPTION"
    assert found["answer"]["__typename"] == "Perception"
    assert found["answer"]["quotes"] == copied["perception"]["quotes"] == 32
    assert (found["choices"], found["explanation"]) == ([], None)


async def test_it_is_asked_of_the_real_study_in_dutch(service: Service) -> None:
    found = await ask(service, "Hoe zien managers statenleden?", "flevoland", "NL")
    assert (found["answer"]["observer"]["key"], found["answer"]["observed"]["key"]) == ("managers", "council-members")
    assert found["answer"]["quotes"] == 0


async def test_a_group_nobody_knows_is_a_choice_and_no_answer(service: Service) -> None:
    found = await ask(service, "how do the flurbs see managers")
    (choice,) = found["choices"]
    assert (choice["slot"], choice["text"], choice["why"]) == ("observer", "flurbs", "UNKNOWN")
    assert {"key": "governors"} in choice["candidates"]
    assert (found["document"], found["answer"]) == (None, None)
    assert found["explanation"]["reason"] == "NOT_UNDERSTOOD"


async def test_what_is_answered_by_a_list_comes_as_its_document(service: Service) -> None:
    found = await ask(service, "zoek naar kade", language="NL")
    assert (found["question"], found["answer"]) == ("SEARCH", None)
    assert (await answered(service, found["document"]))["search"]["totalCount"] > 0


async def test_several_questions_and_other_fields_are_one_query(service: Service) -> None:
    data = await answered(
        service,
        """
        query ($question: String!) {
          one: ask(study: "example", question: $question) { answer { ...Kind } again: answer { ...Kind } }
          two: ask(study: "example", question: "wederzijds beeld van managers en statenleden") {
            answer { ...Kind }
            __typename
          }
          studies { totalCount }
          __schema { queryType { name } }
        }
        fragment Kind on Answer { kind: __typename ... on Perception { quotes } }
        """,
        question="what do external partners criticise about civil servants",
    )
    assert data["one"]["answer"] == data["one"]["again"]
    assert data["one"]["answer"]["kind"] == "Perception"
    assert data["two"] == {"answer": {"kind": "Mirror"}, "__typename": "Ask"}
    assert data["studies"]["totalCount"] >= 2
    assert data["__schema"]["queryType"]["name"] == "Query"


async def test_the_same_operation_with_another_question_is_another_answer(service: Service) -> None:
    perception = await ask(service, "how do managers see council members")
    mirror = await ask(service, "how do managers and council members see each other")
    assert [found["answer"]["__typename"] for found in (perception, mirror)] == ["Perception", "Mirror"]


async def test_a_language_left_open_is_the_default(service: Service) -> None:
    text = (
        'query ($language: Language) { ask(study: "example", question: "zoek kade", language: $language) { language } }'
    )
    assert (await answered(service, text))["ask"] == {"language": "NL"}
    response = await service.execute(text, {"language": None})
    assert response["errors"][0]["extensions"]["code"] == "BAD_VARIABLES"


async def test_a_study_that_is_not_there_is_told_with_the_nearest(service: Service) -> None:
    response = await service.execute(ASK, {"study": "exampel", "question": "hoe", "language": "NL"})
    assert response["errors"][0]["extensions"]["code"] == "UNKNOWN_NAME"
    assert "example" in response["errors"][0]["extensions"]["nearest"]
