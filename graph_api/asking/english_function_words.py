"""English words that hold a sentence together, and words that mean nothing to a question."""

from graph_api.asking.concepts import Concept, Phrases

ENGLISH_FUNCTION_WORDS: Phrases = {
    Concept.HOW: "how, in what way, in which way, in what ways, in which ways",
    Concept.WHAT: "what, what's, whats",
    Concept.WHICH: "which, what kind of, what sort of",
    Concept.WHO: "who, who's, which group, what group",
    (Concept.WHO, "object"): "whom",
    (Concept.WHO, "subject"): "which groups, what groups, which ones",
    Concept.WHERE: "where, anywhere, somewhere",
    Concept.HOW_MANY: "how many, number of, count, counts, the number of, numbers of, count of, counts of, how much",
    Concept.DO: "do, does, did, don't, doesn't, didn't, would, can, could, will, should, might, must, may",
    Concept.BE: "be, am, is, are, was, were, been, being, isn't, aren't, get, gets, getting, got",
    Concept.HAVE: "have, has, had, having",
    Concept.AND: "and, &, as well as, plus, together with",
    Concept.OR: "or",
    Concept.THAT: "that",
    Concept.WHEN: "when, whenever, if, while",
    Concept.NOT: "not, no, never, none, isn't, aren't, doesn't, don't, without, no one ever, not ever",
    Concept.NOBODY: "nobody, no one, noone, no group, none of the groups, not anyone, nobody ever",
    Concept.NOTHING: "nothing, not anything, not a word, nothing at all",
    Concept.ONLY: "only, just, solely, exclusively",
    Concept.FILLER: (
        "the, a, an, this, these, those, there, then, here, it, its, it's, actually, really, currently, nowadays, "
        "today, these days, mostly, mainly, usually, often, generally, in general, overall, exactly, precisely, "
        "especially, particularly, sometimes, ever, also, too, even, still, yet, already, so, very, most, more, less, "
        "least, much, many, all, every, each, any, some, both, other, another, their, our, your, my, his, own, i, we, "
        "you, me, us, please, kindly, would like, i'd like, like to know, would like to know, want to know, "
        "i want to know, wonder, i wonder, wondering, curious, tell, tell me, show, show me, shows, shown, give, "
        "give me, gives, given, let me see, list, display, explain, overview, an overview, want, wants, need, looking, "
        "go, goes, going, went, come, comes, came, make, makes, made, take, takes, exist, exists, arise, arises, "
        "occur, occurs, up, out, off, down, back, again, hello, hi, hey, thanks, thank you, dear, ok, okay, yes, well, "
        "know, knows, understand, find out, figure out, to know, same, different ones, certain, various, several, two, "
        "three, one, ones, whole, entire, full, complete, such, than, because, why, whether, rather, almost, "
        "about equally, practice, in practice, play, plays, playing, at play, at stake, however, though, nearly, "
        "perhaps, maybe, kind, sort, way, ways, new, lately, recently, now, since then, question, strongly, strongest, "
        "strong, hold, holds, held, put, something, anything else, someone, somebody, towards the end, single, "
        "restricted, limited, pair, pairs, general, draw, counting, record, recorded, remain, remains, at least, "
        "minimum, at minimum, no less than, not less than, not lower than, always, rarely, seldom, hardly, "
        "constantly, regularly, do you know, do we know, does anyone know, if you know, to be sure, just to be sure, "
        "to be certain, make sure, to make sure, dear all, dear team, dear colleagues, hi all, hello all, hi everyone, "
        "hello everyone, hi everybody, good morning, good afternoon, good evening, thanks in advance, kind regards, "
        "best regards, if there is any, if there are any, if any, if there is one, if possible, if that is possible, "
        "first of all, officially, interesting, interested, start, stuff, according to the interviews, "
        "according to the study, in this study"
    ),
    Concept.NOUN: (
        "research, study, studies, answer, answers, people, work, job, practice, group, groups, side, sides, thing, "
        "things, matter, matters, point, points, reason, reasons, example, examples, topic, topics, theme, subject, "
        "subjects, problem, problems, place, time, times, interview, interviews, conversation, conversations, world, "
        "everything, idea, pole, poles, rule, rules, map, maps, anything, scale, score"
    ),
    Concept.BY: (
        "by, according to, through the eyes of, in the eyes of, from the perspective of, from the point of view of, "
        "in the opinion of, from the viewpoint of, from the standpoint of, in the view of, in the words of, as far as, "
        "on the part of, through the lens of, from the angle of, from the side of, by the hand of, as told by"
    ),
    Concept.ABOUT: (
        "about, on, upon, regarding, concerning, towards, toward, at, against, around, surrounding, surround, "
        "surrounds, with regard to, with respect to, when it comes to, in relation to, as regards, as to, "
        "on the subject of, on the topic of, re, w r t, wrt, vis a vis"
    ),
    Concept.FROM: "from, within",
    (Concept.FROM, "among"): "among, amongst",
    Concept.TO: "to, for, onto",
    Concept.OF: "of",
    Concept.WITH: "with, versus, vs, alongside, beside",
    Concept.IN: "in, at, during, inside of, throughout, into",
    Concept.BETWEEN: "between, in between",
    Concept.AS: (
        "as, in the role of, in their role as, as being, in the capacity of, in their role of, in a role as, "
        "in the role as, acting as, when acting as"
    ),
    Concept.PER: (
        "per, by, against, versus, vs, for each, for every, broken down by, split by, grouped by, crossed with, x"
    ),
    Concept.SINCE: (
        "since, starting from, as of, as from, starting in, starting with, beginning in, beginning with, ever since, "
        "no earlier than, not earlier than, not before, from the start of, from the beginning of"
    ),
    Concept.UNTIL: (
        "until, till, up to, up to and including, through, to, up until, no later than, not later than, "
        "until the end of, till the end of, up to the end of, through the end of"
    ),
    Concept.BEFORE: "before, prior to, earlier than",
    Concept.AFTER: "after, later than, following",
    Concept.LATER: "later, after, afterwards, beyond, since, up",
    (Concept.LATER, "on"): "on, onwards, onward, forward",
    Concept.EARLIER: "earlier, before",
    Concept.AGO: "ago",
    Concept.EACH_OTHER: "each other, one another, eachother, each others, each other's, one another's",
    Concept.SELF: "themselves, themself, itself, himself, herself, oneself, their own group, their self",
    Concept.THEM: "they, them, it, him, her, he, she",
    Concept.WAY: "the way, the way that, like",
    Concept.OTHERS: (
        "others, the others, other groups, the other groups, everyone, everybody, people, the rest, all groups, "
        "anyone, anybody, person, persons, colleague, colleagues, another group, other parties, the outside world, "
        "the other, outsiders, each other group, every other group"
    ),
}
