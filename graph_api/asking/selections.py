"""What an operation made of a question selects: a useful answer to each, as a person would ask it first."""

from collections.abc import Mapping

from graph_api.asking.questions import Question

EVIDENCE = "EVIDENCE"
"""Stands for the field `evidence` with its arguments."""

NAME = "name(language: LANGUAGE) { text }"
NAMED = f"key {NAME}"
GROUP = f"{{ {NAMED} }}"
VALENCE = "valence { appreciative critical mixed neutral balance }"
ABOUT = "explanation { reason text(language: LANGUAGE) { text } } about { n revision }"
DRIVING = f"tensions {{ tension {GROUP} share {{ count of value low high }} leansTo lift }}"
QUOTE = "quote { text source { key } observer { key } }"
FOUND = f"edges {{ node {{ certainty valence coder {QUOTE} }} }}"
BRIEF = f"quotes {VALENCE} {DRIVING}"
CELL = f"observer {GROUP} observed {GROUP} role {GROUP} round {GROUP} quotes {VALENCE}"
READINGS = f"readings(first: 3) {{ certainty valence {QUOTE} }}"
CHANGED = f"tension {GROUP} change before after leantTo leansTo"
DEFINITIONS = "definitions { group { key } definition certainty }"

SELECTIONS: Mapping[Question, str] = {
    Question.PERCEPTION: (
        f"observer {GROUP} observed {GROUP} {BRIEF} {EVIDENCE} {{ totalCount {FOUND} }} "
        f"unattributed {{ {BRIEF} }} {ABOUT}"
    ),
    Question.WEB: f"groups {GROUP} perceptions {{ {CELL} }} unattributed {{ {CELL} }} {ABOUT}",
    Question.MIRROR: (
        f"xOnY {{ {BRIEF} }} yOnX {{ {BRIEF} }} xOnX {{ {BRIEF} }} yOnY {{ {BRIEF} }} gap "
        f"images {{ group {GROUP} gap finding tensions {{ tension {GROUP} others own window }} }} {ABOUT}"
    ),
    Question.META_PERCEPTION: (
        f"expected {{ {BRIEF} }} found {{ {BRIEF} }} gap accuracy tensions {{ tension {GROUP} expected found }} {ABOUT}"
    ),
    Question.SILENCES: f"pairs {{ observer {GROUP} observed {GROUP} role {GROUP} why }} {ABOUT}",
    Question.UNSPOKEN_TENSIONS: f"tensions {{ {NAMED} status }} {ABOUT}",
    Question.TENSION_MAP: (
        f"tensions {{ tension {{ {NAMED} poles {{ side {NAME} }} }} share {{ count of value low high }} "
        f"poleA poleB leansTo feltBy {{ group {GROUP} quotes leansTo }} about {{ group {GROUP} quotes leansTo }} "
        f"together {{ tension {GROUP} quotes jaccard lift }} }} "
        f"opposites {{ tension {GROUP} poleA {{ group {GROUP} quotes }} poleB {{ group {GROUP} quotes }} }} {ABOUT}"
    ),
    Question.CHANGES: (
        f"before {GROUP} after {GROUP} "
        f"perceptions {{ observer {GROUP} observed {GROUP} change before {{ quotes }} after {{ quotes }} shift "
        f"tensions {{ {CHANGED} }} }} tensions {{ {CHANGED} }} onlyBefore {GROUP} onlyAfter {GROUP} {ABOUT}"
    ),
    Question.TIMELINE: f"perceptions {{ round {GROUP} {BRIEF} }} {ABOUT}",
    Question.LANGUAGE: (
        f"group {GROUP} terms {{ term {{ lemma }} standing {DEFINITIONS} others {{ group {{ key }} definition }} "
        f"said about }} {ABOUT}"
    ),
    Question.FALSE_FRIENDS: (
        f"friends {{ lemma language quotes senses {{ definition definedBy {{ group {GROUP} certainty }} }} }} {ABOUT}"
    ),
    Question.AGREEMENT: (
        "coders dimensions { dimension n differing percent { value low high } kappa { value low high reason } "
        f"alpha {{ value low high reason }} }} {ABOUT}"
    ),
    Question.DISAGREEMENTS: (
        "totalCount edges { node { key text readings { coder valence certainty about { key } role { key } "
        "shows { tension { key } pole } } } }"
    ),
    Question.MATRIX: (
        f"rows {{ key {NAME} quotes }} columns {{ key {NAME} quotes }} "
        f"cells {{ row column quotes sources respondents rowShare {{ value }} columnShare {{ value }} }} {ABOUT}"
    ),
    Question.RELATIONS: (
        f"relations {{ groups {GROUP} quotes {VALENCE} observers {{ group {GROUP} quotes }} "
        f"tensions {{ tension {GROUP} quotes }} {READINGS} }} {ABOUT}"
    ),
    Question.FIGURE: (
        f"columns {{ role {GROUP} quotes }} rows {{ group {GROUP} quotes cells {{ role {GROUP} quotes "
        f"readings {{ valence quote {{ text }} }} }} dictionary {{ term {{ lemma }} {DEFINITIONS} }} }} {ABOUT}"
    ),
    Question.SEARCH: "totalCount edges { node { score text found { __typename id } } }",
}
