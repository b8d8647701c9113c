"""What a perception is a sum of: cells of these groups, roles and rounds, of this coder, counting these readings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph_api.model import Attribution, Certainty, Valence
from graph_api.perceptions import ANY_SPEAKER, BY_SPEAKER, SLICES, slice_of
from graph_api.published import PublishedStudy, Snapshot

KIND = "perceptions"
"""What stands in the id of a sum where that of a node has its kind."""

Parameter = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Which readings count, as places in a counter; an id ends in it where it is not all of them."""

    least: Certainty = Certainty.LOW
    valence: Valence | None = None
    attribution: Attribution | None = None

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "Counted":
        """From the arguments `minCertainty`, `valence` and `attribution`."""
        valence, attribution = values.get("valence"), values.get("attribution")
        return cls(
            least=Certainty(values.get("minCertainty") or Certainty.LOW),
            valence=Valence(valence) if valence else None,
            attribution=Attribution(attribution) if attribution else None,
        )

    @classmethod
    def of_suffix(cls, suffix: str) -> "Counted":
        """From the end of an id. Raises ValueError."""
        least, valence, attribution = suffix.split(",")
        return cls(
            least=Certainty(least),
            valence=None if valence == "*" else Valence(valence),
            attribution=None if attribution == "*" else Attribution(attribution),
        )

    @property
    def suffix(self) -> str:
        return "" if self == Counted() else f"@{self.least},{self.valence or '*'},{self.attribution or '*'}"

    @property
    def slice(self) -> int:
        """The place in every counter, among those that are stored together with it."""
        return self._place(self.valence)

    def _place(self, valence: Valence | None) -> int:
        return slice_of(self.least, valence, self.attribution) - (ANY_SPEAKER if self.attribution else 0)

    @property
    def valences(self) -> list[Parameter]:
        """Each valence that counts, with its place in every counter."""
        counted = [self.valence] if self.valence else list(Valence)
        return [{"valence": valence, "slice": self._place(valence)} for valence in counted]

    @property
    def parameter(self) -> Parameter:
        """As the fragments take it. From `base`, which counts any valence, each valence stands 3 places further on."""
        return {
            "rank": self.least.rank,
            # Which properties have its slice, how many slices a counter has there, and which one is it.
            "by": BY_SPEAKER if self.attribution else "",
            "width": SLICES - ANY_SPEAKER if self.attribution else ANY_SPEAKER,
            "base": self._place(None),
            "slice": self.slice,
            "valence": self.valence,
            "attribution": self.attribution,
            "suffix": self.suffix,
            # What the balance counts: appreciative less critical, of those that count at all.
            "plus": int(self.valence in (None, Valence.APPRECIATIVE)),
            "minus": int(self.valence in (None, Valence.CRITICAL)),
        }


ALL = Counted()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A question about one observer and one observed. `''` is nobody recorded, no role, or the accepted readings.

    Empty `roles` and `rounds` are all of them. `nested` counts the groups within both groups too.
    """

    study: str
    observer: str
    observed: str
    roles: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()
    order: int = 1
    coder: str = ""
    counted: Counted = ALL
    nested: bool = True

    @classmethod
    def of_id(cls, plain: str, counted: Counted) -> "Sum":
        """From an id without its end; cypher/parts/sum_id.cypher makes it. Raises ValueError."""
        study, _, asked = plain.split(":")
        rounds, observer, observed, roles, order, coder, nested = asked.split("/")
        return cls(
            study=study,
            observer=_key(observer),
            observed=observed,
            roles=_keys(roles),
            rounds=_keys(rounds),
            order=int(order),
            coder=_key(coder),
            counted=counted,
            nested=nested == "nested",
        )

    def filter(self, published: PublishedStudy) -> Parameter:
        """What is counted, whoever sees whom."""
        return {
            "study": self.study,
            "role": self.roles[0] if len(self.roles) == 1 else None,
            "round": self.rounds[0] if len(self.rounds) == 1 else None,
            "roles": list(self.roles),
            "rounds": list(self.rounds),
            "order": self.order,
            "coder": self.coder,
            "nested": self.nested,
            "counting": self.counted.parameter,
            "versions": published.versions(self.rounds),
        }

    def parameter(self, published: PublishedStudy) -> Parameter:
        """As the fragments take it. Raises KeyError for a group the study does not have."""
        return {
            **self.filter(published),
            "observer": self.observer,
            "observed": self.observed,
            "observers": self._groups(published, self.observer) if self.observer else [""],
            "observeds": self._groups(published, self.observed),
        }

    def _groups(self, published: PublishedStudy, group: str) -> list[str]:
        within = published.within[group]
        return list(within) if self.nested else [group]


def wanted(id_: str, snapshot: Snapshot) -> Parameter:
    """What an id asks for: `id` and `counting` of a node, or `sum`; all null where it can name nothing."""
    plain, _, suffix = id_.partition("@")
    try:
        counted = Counted.of_suffix(suffix) if suffix else ALL
        if f":{KIND}:" not in plain:
            return {"id": plain, "counting": counted.parameter, "sum": None}
        asked = Sum.of_id(plain, counted)
        published = snapshot.studies[asked.study]
        sum_ = None if published.is_outdated else asked.parameter(published)
        return {"id": None, "counting": None, "sum": sum_}
    except (ValueError, KeyError):
        return {"id": None, "counting": None, "sum": None}


def _key(text: str) -> str:
    return "" if text == "-" else text


def _keys(text: str) -> tuple[str, ...]:
    return () if text == "*" else tuple(_key(key) for key in text.removeprefix("+").split("+"))
