"""Answers kept in memory: found while nothing is published, and bounded."""

import pytest

from graph_api.answers import ENTRY_BYTES, Answer, Answers, key_of

NOW, LATER = object(), object()
SIZE = 1_000


def answer(name: str) -> Answer:
    return Answer(name.encode().ljust(SIZE), ((b"content-type", b"application/json"),), f'"{name}"')


def answers_for(count: int) -> Answers:
    """With room for so many."""
    return Answers(count * (ENTRY_BYTES + len(key_of(b"a")) + SIZE))


def test_an_answer_is_found_under_what_was_asked_and_the_moment_it_was_given_at() -> None:
    answers = answers_for(2)
    answers.keep(NOW, key_of(b"a"), answer("a"))
    assert answers.get(NOW, key_of(b"a")) == answer("a")
    assert answers.get(NOW, key_of(b"b")) is None
    assert answers.get(LATER, key_of(b"a")) is None


def test_what_was_kept_is_forgotten_when_something_is_published() -> None:
    answers = answers_for(2)
    answers.keep(NOW, key_of(b"a"), answer("a"))
    answers.keep(LATER, key_of(b"b"), answer("b"))
    assert answers.get(NOW, key_of(b"a")) is None
    assert answers.get(LATER, key_of(b"b")) == answer("b")


def test_what_was_asked_longest_ago_makes_room() -> None:
    answers = answers_for(2)
    for name in ("a", "b"):
        answers.keep(NOW, key_of(name.encode()), answer(name))
    answers.get(NOW, key_of(b"a"))
    answers.keep(NOW, key_of(b"c"), answer("c"))
    kept = [name for name in ("a", "b", "c") if answers.get(NOW, key_of(name.encode()))]
    assert kept == ["a", "c"]


def test_an_answer_larger_than_all_room_is_not_kept() -> None:
    answers = Answers(SIZE)
    answers.keep(NOW, key_of(b"a"), answer("a"))
    assert answers.get(NOW, key_of(b"a")) is None


@pytest.mark.parametrize("parts", [(b"a", b"bc"), (b"ab", b"c"), (b"abc", b"")])
def test_what_was_asked_is_told_apart_by_its_parts(parts: tuple[bytes, bytes]) -> None:
    others = {(b"a", b"bc"), (b"ab", b"c"), (b"abc", b"")} - {parts}
    assert key_of(*parts) not in {key_of(*other) for other in others}
