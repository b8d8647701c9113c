"""Ends what takes too long, by one timer for all that waits."""

import asyncio
import time
from types import TracebackType

LOOK_SECONDS = 0.5
"""How often deadlines are looked at: work may end this much later than its own."""


class Deadlines:
    """Stretches of work of one event loop that must be done in time.

    A timer for each, as `asyncio.timeout` has it, costs the loop more than all else an answer from memory takes.
    """

    def __init__(self) -> None:
        self._waiting: set[Deadline] = set()
        self.is_looking = False

    def within(self, seconds: float) -> "Deadline":
        """`with deadlines.within(10): ...` raises TimeoutError where its body waits for longer."""
        return Deadline(self, seconds)

    def add(self, deadline: "Deadline") -> None:
        self._waiting.add(deadline)
        if not self.is_looking:
            self._look_later()

    def remove(self, deadline: "Deadline") -> None:
        self._waiting.remove(deadline)

    def _look_later(self) -> None:
        self.is_looking = True
        asyncio.get_running_loop().call_later(LOOK_SECONDS, self._look)

    def _look(self) -> None:
        now = time.monotonic()
        for deadline in self._waiting:
            deadline.end(now)
        self.is_looking = False
        if self._waiting:
            self._look_later()


class Deadline:
    """One stretch of work of the task that enters it."""

    __slots__ = ("_all", "_before", "_end", "_is_over", "_seconds", "_task")

    _task: "asyncio.Task[object]"

    def __init__(self, deadlines: Deadlines, seconds: float) -> None:
        self._all = deadlines
        self._seconds = seconds
        self._is_over = False

    def __enter__(self) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("only a task can be ended; call this in one")
        self._task = task
        self._before = task.cancelling()
        self._end = time.monotonic() + self._seconds
        self._all.add(self)

    def end(self, now: float) -> None:
        """Ends the work, once, if it should be done by `now`."""
        if now >= self._end and not self._is_over:
            self._is_over = True
            self._task.cancel()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._all.remove(self)
        # Somebody else may have cancelled the task as well, who then hears of that and not of a deadline.
        is_only_ours = self._is_over and self._task.uncancel() <= self._before
        if is_only_ours and kind is asyncio.CancelledError:
            raise TimeoutError from error
