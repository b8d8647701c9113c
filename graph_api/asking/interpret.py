"""`interpret`: a question in words becomes a question of the schema, by rules alone."""

from collections.abc import Collection, Iterator, Mapping

from graph_api.asking.concepts import Concept
from graph_api.asking.deciding import question_of
from graph_api.asking.documents import document_of
from graph_api.asking.facts import Facts, facts_of
from graph_api.asking.filling import Filling
from graph_api.asking.indexing import vocabulary_of
from graph_api.asking.interpretation import Choice, Interpretation, ReadWord, Why
from graph_api.asking.lexicon import language_of
from graph_api.asking.modifiers import put_modifiers
from graph_api.asking.pieces import Piece
from graph_api.asking.questions import NAMES, Question
from graph_api.asking.spotting import pieces_of
from graph_api.asking.subjects import put_groups
from graph_api.asking.times import put_rounds
from graph_api.asking.topics import put_topic
from graph_api.asking.vocabulary import Candidate, How
from graph_api.asking.words import words_of
from graph_api.model import Language
from graph_api.published import PublishedStudy

KINDS = ("group", "role", "tension", "round", "coder", "term")
"""What a name is read as first, where it is a name of several kinds."""
LONGEST = 500
"""Code points of a question; a longer text is none, and is not read."""
OF_TWO = (Question.PERCEPTION, Question.MIRROR, Question.META_PERCEPTION, Question.TENSION_MAP, Question.TIMELINE)
OF_ONE = (Question.WEB, Question.TENSION_MAP, Question.LANGUAGE)


def interpret(question: str, study: PublishedStudy, language: Language) -> Interpretation:
    """Read a question in Dutch or English. `language` is that of the names in the choices and of the document."""
    vocabulary = vocabulary_of(study)
    words = words_of(question) if len(question) <= LONGEST else []
    asked_in = language_of([word.text for word in words], vocabulary.words, language)
    facts = facts_of(question, pieces_of(question, words, vocabulary, asked_in), vocabulary)
    asked = question_of(facts)
    if asked is None:
        return _not_understood(facts, asked_in, language)
    filling = _filled(asked, facts, asked_in, language)
    document = None if filling.choices else document_of(asked, filling.arguments, study.key, language)
    read = [*_read_words(facts, filling.read, filling.taken), *filling.implied]
    unknown = [word for place, word in _unknown(facts) if place not in filling.taken and place not in filling.read]
    return Interpretation(
        asked_in,
        asked,
        filling.arguments,
        tuple(read),
        tuple(unknown),
        filling.unused,
        tuple(filling.choices),
        document,
    )


def _filled(asked: Question, facts: Facts, asked_in: Language, language: Language) -> Filling:
    filling = Filling(asked, facts, language)
    put_topic(filling)
    put_groups(filling)
    put_rounds(filling)
    put_modifiers(filling)
    if asked is Question.SEARCH:
        filling.put("language", asked_in.value)
    return filling


def _not_understood(facts: Facts, asked_in: Language, language: Language) -> Interpretation:
    """Which question is meant is a choice of those that could be asked about the groups named."""
    possible = {0: tuple(Question), 1: OF_ONE}.get(len(facts.groups), OF_TWO)
    candidates = tuple(Candidate(question.value, NAMES[question][language is Language.EN]) for question in possible)
    choice = Choice("question", "", Why.UNKNOWN, candidates)
    unknown = tuple(word for _, word in _unknown(facts))
    return Interpretation(asked_in, None, {}, tuple(_read_words(facts, {}, set())), unknown, {}, (choice,), None)


def _read_words(facts: Facts, read: Mapping[int, ReadWord], taken: Collection[int]) -> Iterator[ReadWord]:
    for place, piece in enumerate(facts.pieces):
        word = read.get(place) or (None if place in taken else _named(piece) or _sensed(piece))
        if word is not None:
            yield word


def _named(piece: Piece) -> ReadWord | None:
    for kind in KINDS:
        keys = piece.keys(kind)
        if keys:
            key = keys[0] if len(keys) == 1 else ""
            return piece.read_as(kind, key, piece.how(kind, keys[0]))
    return None


def _sensed(piece: Piece) -> ReadWord | None:
    concepts = {sense.concept for sense in piece.senses} - {Concept.FILLER, Concept.NOUN}
    concept = next((concept for concept in Concept if concept in concepts), None)
    how = How.TYPO if piece.typo else How.WORD
    return piece.read_as(concept.value, "", how) if concept else None


def _unknown(facts: Facts) -> Iterator[tuple[int, ReadWord]]:
    for place, piece in enumerate(facts.pieces):
        if piece.is_unknown:
            yield place, piece.read_as("unknown", "", How.WORD)
