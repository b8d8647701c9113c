"""Answers kept in memory: found while nothing is published, and bounded."""

import asyncio
from collections.abc import Awaitable, Callable

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


def making(made: list[str]) -> Callable[[], Awaitable[Answer]]:
    """Takes a while, and tells in `made` that it began."""

    async def make() -> Answer:
        made.append("a")
        await asyncio.sleep(0.01)
        return answer("a")

    return make


async def test_who_asks_the_same_meanwhile_gets_the_same() -> None:
    answers, made = answers_for(2), list[str]()
    found = await asyncio.gather(*(answers.once(NOW, b"a", making(made)) for _ in range(5)))
    assert found == [answer("a")] * 5
    assert made == ["a"]
    await answers.once(NOW, b"a", making(made))
    assert made == ["a", "a"]


async def test_at_another_moment_it_is_not_the_same() -> None:
    answers, made = answers_for(2), list[str]()
    await asyncio.gather(*(answers.once(moment, b"a", making(made)) for moment in (NOW, LATER)))
    assert made == ["a", "a"]


async def test_who_keeps_nothing_shares_nothing() -> None:
    answers, made = Answers(0), list[str]()
    await asyncio.gather(*(answers.once(NOW, b"a", making(made)) for _ in range(2)))
    assert made == ["a", "a"]


async def test_what_goes_wrong_is_told_to_all_and_tried_again() -> None:
    answers, made = answers_for(2), list[str]()

    async def fail() -> Answer:
        await making(made)()
        raise ValueError("not now")

    found = await asyncio.gather(*(answers.once(NOW, b"a", fail) for _ in range(3)), return_exceptions=True)
    assert [str(error) for error in found] == ["not now"] * 3
    assert await answers.once(NOW, b"a", making(made)) == answer("a")
    assert made == ["a", "a"]


async def test_who_leaves_takes_the_answer_from_nobody() -> None:
    answers, made = answers_for(2), list[str]()
    tasks = [asyncio.create_task(answers.once(NOW, b"a", making(made))) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    assert await tasks[0] == await tasks[2] == answer("a")


@pytest.mark.parametrize("parts", [(b"a", b"bc"), (b"ab", b"c"), (b"abc", b"")])
def test_what_was_asked_is_told_apart_by_its_parts(parts: tuple[bytes, bytes]) -> None:
    others = {(b"a", b"bc"), (b"ab", b"c"), (b"abc", b"")} - {parts}
    assert key_of(*parts) not in {key_of(*other) for other in others}
