"""One perception as a person reads it, from the answer to explorer/flagship.graphql alone."""

from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from graph_api.model import Language

Answer = dict[str, Any]
Words = dict[str, str]

WIDTH = 80
"""Lines are no longer, however wide the terminal is: long lines are hard to read."""

VALENCES = ("appreciative", "critical", "mixed", "neutral")

WORDS: dict[Language, Words] = {
    Language.NL: {
        "title": "Hoe {observer} {observed} zien",
        "role": "rol", "round": "ronde", "observer": "wie", "observed": "over",
        "all_roles": "alle rollen", "all_rounds": "alle ronden", "no_role": "geen rol", "no_round": "geen ronde",
        "coder": "zoals {} het leest",
        "quotes": "citaten", "respondents": "respondenten", "sources": "bronnen", "balance": "balans",
        "one_quotes": "citaat", "one_respondents": "respondent", "one_sources": "bron", "together": "samen",
        "appreciative": "waarderend", "critical": "kritisch", "mixed": "gemengd", "neutral": "neutraal",
        "tension": "spanningsveld", "share": "aandeel (95 %)", "lift": "lift",
        "leans": "neigt naar {}", "of": "van", "point": ",",
        "HIGH": "zeker", "MEDIUM": "redelijk zeker", "LOW": "onzeker",
        "at_least_HIGH": "alleen wat zeker is", "at_least_MEDIUM": "alleen wat redelijk zeker is of zekerder",
        "unattributed": "Zonder bekende spreker, over {observed}",
    },
    Language.EN: {
        "title": "How {observer} see {observed}",
        "role": "role", "round": "round", "observer": "who", "observed": "about",
        "all_roles": "all roles", "all_rounds": "all rounds", "no_role": "no role", "no_round": "no round",
        "coder": "as {} reads it",
        "quotes": "quotes", "respondents": "respondents", "sources": "sources", "balance": "balance",
        "one_quotes": "quote", "one_respondents": "respondent", "one_sources": "source", "together": "together",
        "appreciative": "appreciative", "critical": "critical", "mixed": "mixed", "neutral": "neutral",
        "tension": "tension", "share": "share (95 %)", "lift": "lift",
        "leans": "leans to {}", "of": "of", "point": ".",
        "HIGH": "certain", "MEDIUM": "fairly certain", "LOW": "uncertain",
        "at_least_HIGH": "only what is certain", "at_least_MEDIUM": "only what is fairly certain or surer",
        "unattributed": "Without a recorded speaker, about {observed}",
    },
}  # fmt: skip


def print_perception(perception: Answer, language: Language, console: Console | None = None) -> None:
    """Print the reason when there is nothing, then numbers, tensions and quotes; what nobody is recorded for last."""
    words = WORDS[language]
    screen = _Screen(console or Console())
    groups = {side: _name(perception[side], "?") for side in ("observer", "observed")}
    screen.show(Text(words["title"].format(**groups), "bold"))
    screen.show(Text(_scope(perception, words)))
    if perception["explanation"]:
        screen.show(Text(perception["explanation"]["text"]["text"], "bold"), space=True)
    _show_numbers(screen, perception, words)
    for other in perception["unattributed"]:
        screen.show(Text(words["unattributed"].format(**groups), "bold"), space=True)
        _show_numbers(screen, other, words)


class _Screen:
    """Prints without the spaces with which rich fills its lines: they are in the way of who copies one."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._options = console.options.update(width=min(console.width, WIDTH))

    def show(self, part: RenderableType, *, space: bool = False) -> None:
        """Print it, behind an empty line where there is to be `space`."""
        if space:
            self._console.print()
        for line in self._console.render_lines(part, self._options, pad=False):
            text = Text.assemble(*((segment.text, segment.style or "") for segment in line))
            text.rstrip()
            self._console.print(text, highlight=False, soft_wrap=True)


def _scope(perception: Answer, words: Words) -> str:
    """What was counted: role and round, and how the readings were chosen where that is not as usual."""
    about = perception["about"]
    parts = [
        f"{words[side]} {_name(perception[side])}" if perception[side] else words[f"all_{side}s"]
        for side in ("role", "round")
    ]
    parts += [words["coder"].format(about["coder"])] if about["coder"] else []
    parts += [words[f"at_least_{about['minCertainty']}"]] if about["minCertainty"] != "LOW" else []
    return ", ".join(parts)


def _show_numbers(screen: _Screen, perception: Answer, words: Words) -> None:
    """Nothing where nothing was counted."""
    if not perception["quotes"]:
        return
    screen.show(Text(_sentence(perception, words)), space=True)
    screen.show(_valences(perception, words), space=True)
    if perception["tensions"]:
        screen.show(_tensions(perception["tensions"], words), space=True)
    evidence = perception["evidence"]
    shown = f"{words['quotes'].capitalize()} ({len(evidence['edges'])} {words['of']} {evidence['totalCount']})"
    screen.show(Text(shown, "bold"), space=True)
    for edge in evidence["edges"]:
        screen.show(_quote(edge["node"], words))


def _sentence(perception: Answer, words: Words) -> str:
    counts = [
        f"{number} {words[f'one_{what}' if number == 1 else what]}"
        for what in ("quotes", "sources", "respondents")
        if (number := perception.get(what))
    ]
    return f"{', '.join(counts)}; {words['balance']} {_decimal(perception['valence']['balance'], '+.2f', words)}"


def _valences(perception: Answer, words: Words) -> Table:
    """Numbers of quotes by valence: together, and apart by whatever the cells differ in."""
    table = Table("", "", *(words[name] for name in ("quotes", *VALENCES)), box=None, padding=(0, 1), pad_edge=False)
    for column in table.columns[2:]:
        column.justify = "right"
    table.add_row(words["together"], "", *_counts([perception]))
    for side in ("role", "round", "observer", "observed"):
        for place, (name, cells) in enumerate(_apart(perception["cells"], side, words)):
            table.add_row("" if place else words[side], Text(name), *_counts(cells))
    return table


def _apart(cells: list[Answer], side: str, words: Words) -> list[tuple[str, list[Answer]]]:
    """The cells by role, round or group, none last; nothing where all have the same."""
    found: dict[str, list[Answer]] = {}
    for cell in cells:
        if side in cell:
            found.setdefault(cell[side]["key"] if cell[side] else "", []).append(cell)
    if len(found) < 2:
        return []
    ordered = [found[key] for key in sorted(found, key=lambda key: (not key, key))]
    return [(_name(part[0][side], words.get(f"no_{side}", "?")), part) for part in ordered]


def _counts(parts: list[Answer]) -> list[str]:
    numbers = [sum(part["quotes"] for part in parts)]
    numbers += [sum(part["valence"][name] for part in parts) for name in VALENCES]
    return [str(number) for number in numbers]


def _tensions(tensions: list[Answer], words: Words) -> Table:
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("")
    table.add_column(words["tension"], ratio=1)
    for name in ("quotes", "share", *(("lift",) if "lift" in tensions[0] else ())):
        table.add_column(words[name], justify="right", no_wrap=True)
    for each in tensions:
        share = each["share"]
        numbers = [
            str(share["count"]),
            f"{share['value'] * 100:.0f} % ({share['low'] * 100:.0f}-{share['high'] * 100:.0f} %)",
        ]
        if "lift" in each:
            numbers.append("" if each["lift"] is None else _decimal(each["lift"], ".1f", words))
        table.add_row(str(each["rank"]), _tension(each, words), *numbers)
    return table


def _tension(driving: Answer, words: Words) -> Group:
    """Its name, where it leans, and the first quote that shows it."""
    parts: list[RenderableType] = [Text(_name(driving["tension"]), "bold")]
    if leaning := _leaning(driving, words):
        parts.append(Text(leaning))
    parts += [Text(f"“{quote['text']}”", "dim") for quote in driving.get("quotes", ())]
    return Group(*parts)


def _leaning(driving: Answer, words: Words) -> str:
    """Both poles with their quotes, the one leaned to first; nothing where no quote leans, or no poles are named."""
    poles = [
        (driving[f"pole{pole['side']}"], pole["side"], _name(pole)) for pole in driving["tension"].get("poles", ())
    ]
    poles.sort(key=lambda pole: (-pole[0], pole[1]))
    text = ", ".join(f"{name} ({number})" for number, _, name in poles if poles[0][0])
    return words["leans"].format(text) if text and driving["leansTo"] else text


def _quote(reading: Answer, words: Words) -> Group:
    """The words, and below them where they stand and how they were read."""
    quote = reading["quote"]
    origin = ", ".join(part for part in (quote["speaker"], _name(quote["source"])) if part)
    read = ", ".join([words[reading["valence"].lower()], words[reading["certainty"]], reading["coder"]])
    return Group(
        Padding(Text(f"“{quote['text']}”"), (0, 0, 0, 2), expand=False),
        Padding(Text(f"{origin}; {read}", "dim"), (0, 0, 0, 4), expand=False),
    )


def _name(of: Answer | None, none: str = "") -> str:
    return str(of["name"]["text"]) if of else none


def _decimal(value: float, form: str, words: Words) -> str:
    return format(value, form).replace(".", words["point"])
