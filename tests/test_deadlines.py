"""What waits too long is ended; what is done in time, or ended by another, hears nothing of a deadline."""

import asyncio

import pytest

from graph_api import deadlines
from graph_api.deadlines import Deadlines

SOON = 0.05
LONG = 60.0


@pytest.fixture(autouse=True)
def _look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadlines, "LOOK_SECONDS", SOON)


@pytest.fixture
def all_that_waits() -> Deadlines:
    return Deadlines()


async def test_what_takes_too_long_ends_in_a_timeout(all_that_waits: Deadlines) -> None:
    with pytest.raises(TimeoutError), all_that_waits.within(SOON):
        await asyncio.sleep(LONG)


async def test_the_task_goes_on_after_it(all_that_waits: Deadlines) -> None:
    with pytest.raises(TimeoutError), all_that_waits.within(SOON):
        await asyncio.sleep(LONG)
    await asyncio.sleep(SOON)
    task = asyncio.current_task()
    assert task
    assert task.cancelling() == 0


async def test_what_is_done_in_time_is_not_ended_later(all_that_waits: Deadlines) -> None:
    with all_that_waits.within(SOON):
        await asyncio.sleep(0)
    await asyncio.sleep(4 * SOON)


async def test_each_has_its_own_time(all_that_waits: Deadlines) -> None:
    async def wait(seconds: float, work: float) -> str:
        with all_that_waits.within(seconds):
            await asyncio.sleep(work)
        return "done"

    outcomes = await asyncio.gather(
        wait(SOON, LONG), wait(LONG, 4 * SOON), wait(3 * SOON, LONG), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [TimeoutError, str, TimeoutError]


async def test_an_error_of_the_work_itself_comes_out_as_it_is(all_that_waits: Deadlines) -> None:
    with pytest.raises(ValueError, match="of the work"), all_that_waits.within(SOON):
        raise ValueError("of the work")


async def test_who_is_cancelled_by_another_hears_that_and_no_timeout(all_that_waits: Deadlines) -> None:
    async def work() -> None:
        with all_that_waits.within(LONG):
            await asyncio.sleep(LONG)

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_who_is_cancelled_by_another_when_it_is_late_as_well_is_cancelled(all_that_waits: Deadlines) -> None:
    async def work() -> None:
        deadline = all_that_waits.within(0)
        with deadline:
            task = asyncio.current_task()
            assert task
            task.cancel()
            deadline.end(float("inf"))
            await asyncio.sleep(LONG)

    with pytest.raises(asyncio.CancelledError):
        await asyncio.create_task(work())


async def test_nothing_is_looked_at_while_nothing_waits(all_that_waits: Deadlines) -> None:
    with all_that_waits.within(LONG):
        await asyncio.sleep(0)
    await asyncio.sleep(4 * SOON)
    assert not all_that_waits.is_looking


async def test_only_a_task_can_be_ended(all_that_waits: Deadlines) -> None:
    outcome: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def outside_a_task() -> None:
        try:
            with all_that_waits.within(SOON):
                outcome.set_result("entered")
        except RuntimeError as error:
            outcome.set_result(str(error))

    asyncio.get_running_loop().call_soon(outside_a_task)
    assert "task" in await outcome
