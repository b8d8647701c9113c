"""One perception as a person reads it, from the answer to explorer/flagship.graphql alone."""

from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

Answer = dict[str, Any]

WORDS = {
    "nl": {
        "title": "Hoe {observer} {observed} zien",
        "role": "rol", "round": "ronde", "all_roles": "alle rollen", "all_rounds": "alle ronden",
        "quotes": "citaten", "respondents": "respondenten", "sources": "bronnen", "balance": "balans",
        "APPRECIATIVE": "waarderend", "CRITICAL": "kritisch", "MIXED": "gemengd", "NEUTRAL": "neutraal",
        "tension": "spanningsveld", "share": "aandeel (95 %)", "poles": "pool A / B", "leans": "neigt naar",
        "lift": "lift", "of": "van",
        "HIGH": "zeker", "MEDIUM": "redelijk zeker", "LOW": "onzeker",
        "unattributed": "Zonder bekende spreker",
    },
    "en": {
        "title": "How {observer} see {observed}",
        "role": "role", "round": "round", "all_roles": "all roles", "all_rounds": "all rounds",
        "quotes": "quotes", "respondents": "respondents", "sources": "sources", "balance": "balance",
        "APPRECIATIVE": "appreciative", "CRITICAL": "critical", "MIXED": "mixed", "NEUTRAL": "neutral",
        "tension": "tension", "share": "share (95 %)", "poles": "pole A / B", "leans": "leans to",
        "lift": "lift", "of": "of",
        "HIGH": "certain", "MEDIUM": "fairly certain", "LOW": "uncertain",
        "unattributed": "Without a recorded speaker",
    },
}  # fmt: skip


def print_perception(perception: Answer, language: str) -> None:
    """Print title, numbers, tensions and quotes, or why there are none."""
    words = WORDS[language]
    console = Console(highlight=False)
    console.print(f"[bold]{escape(_title(perception, words))}[/bold]")
    console.print(_place(perception, words))
    if perception["quotes"]:
        console.print(_numbers(perception, words))
    if perception["explanation"]:
        console.print(escape(perception["explanation"]["text"]["text"]))
    if perception["tensions"]:
        console.print()
        console.print(_tensions(perception["tensions"], words))
    _print_quotes(console, perception, words["quotes"].capitalize(), words)
    for other in perception["unattributed"]:
        _print_quotes(console, other, f"{words['unattributed']}, {_place(other, words)}", words)


def _title(perception: Answer, words: dict[str, str]) -> str:
    observer = perception["observer"]["name"]["text"] if perception["observer"] else "?"
    return words["title"].format(observer=observer, observed=perception["observed"]["name"]["text"])


def _place(perception: Answer, words: dict[str, str]) -> str:
    role, round_ = perception["role"], perception["round"]
    return escape(
        (f"{words['role']} {role['name']['text']}" if role else words["all_roles"])
        + ", "
        + (f"{words['round']} {round_['name']['text']}" if round_ else words["all_rounds"])
    )


def _numbers(perception: Answer, words: dict[str, str]) -> str:
    counts = [f"{perception[name]} {words[name]}" for name in ("quotes", "sources", "respondents") if perception[name]]
    valence = perception["valence"]
    counts += [
        f"{valence[name]} {words[name.upper()]}"
        for name in ("appreciative", "critical", "mixed", "neutral")
        if valence[name]
    ]
    return f"{', '.join(counts)}; {words['balance']} {valence['balance']:+.2f}"


def _tensions(tensions: list[Answer], words: dict[str, str]) -> Table:
    headings = ("tension", "quotes", "share", "poles", "leans", "lift")
    table = Table("", *(words[heading] for heading in headings), box=None)
    for each in tensions:
        share, lift = each["share"], each["lift"]
        table.add_row(
            str(each["rank"]),
            escape(each["tension"]["name"]["text"]),
            f"{share['count']} {words['of']} {share['of']}",
            f"{share['value']:.0%} ({share['low']:.0%} - {share['high']:.0%})",
            f"{each['poleA']} / {each['poleB']}",
            escape(_pole(each)),
            "" if lift is None else f"{lift:.1f}",
        )
    return table


def _pole(driving: Answer) -> str:
    names = {pole["side"]: pole["name"]["text"] for pole in driving["tension"]["poles"]}
    return str(names.get(driving["leansTo"], ""))


def _print_quotes(console: Console, perception: Answer, heading: str, words: dict[str, str]) -> None:
    evidence = perception["evidence"]
    if not evidence["edges"]:
        return
    shown, total = len(evidence["edges"]), evidence["totalCount"]
    console.print(f"\n[bold]{heading}[/bold] ({shown} {words['of']} {total})")
    for edge in evidence["edges"]:
        reading = edge["node"]
        quote = reading["quote"]
        origin = [quote["speaker"], quote["source"]["name"]["text"]]
        origin += [words[reading["valence"]], words[reading["certainty"]]]
        console.print(Padding(f"“{escape(quote['text'])}”", (0, 0, 0, 2), expand=False))
        console.print(
            Padding(escape(", ".join(part for part in origin if part)), (0, 0, 0, 4), expand=False), style="dim"
        )
