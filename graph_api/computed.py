"""Fields that Python finishes after the query (see compiler/computed.py), with how."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from graph_api.analysis import agreement
from graph_api.analysis.highlights import highlights
from graph_api.compiler.computed import Finish

Raw = dict[str, Any]


def _of_patterns(figure: Callable[[list[agreement.Pattern]], agreement.Estimate]) -> Finish:
    def finish(raw: Raw) -> Any:
        return asdict(figure(agreement.parse(raw["patterns"], raw["quotes"])))

    return finish


def _alpha(raw: Raw) -> Any:
    patterns = agreement.parse(raw["patterns"], raw["quotes"])
    return asdict(agreement.alpha(patterns, is_ordinal=raw["dimension"] == "CERTAINTY"))


def _prevalence(raw: Raw) -> Any:
    counted = agreement.prevalence(agreement.parse(raw["patterns"], raw["quotes"]))
    votes = sum(count for _, count in counted)
    return [{"value": value, "count": count, "share": count / votes} for value, count in counted]


COMPUTED: dict[str, Finish] = {
    "DimensionAgreement.alpha": _alpha,
    "DimensionAgreement.kappa": _of_patterns(agreement.kappa),
    "DimensionAgreement.percent": _of_patterns(agreement.percent),
    "DimensionAgreement.prevalence": _prevalence,
    "Hit.highlights": lambda raw: highlights(raw["text"], raw["words"], raw["language"]),
}
"""By field. Its fragment is an expression: what the function takes. It has no arguments."""
