"""English words for what can be asked about."""

from graph_api.asking.concepts import Concept, Phrases

ENGLISH_CONTENT_WORDS: Phrases = {
    Concept.VIEW: (
        "see, sees, saw, view, views, viewing, look, looks, regard, regards, perceive, perceives, consider, considers, "
        "think, thinks, thought, feel, feels, felt, judge, judges, rate, rates, assess, assesses, evaluate, evaluates, "
        "find, finds, say, says, said, speak, speaks, spoke, talk, talks, tell, tells, told, describe, describes, "
        "experience, experiences, characterise, characterize, characterises, characterizes, portray, portrays, depict, "
        "depicts, picture, pictures, remark, comment, comments, seeing, looking, thinking, saying, talking, "
        "perceiving, observe, observes, make of, makes of"
    ),
    (Concept.VIEW, "CRITICAL"): (
        "criticise, criticize, criticises, criticizes, criticising, criticizing, blame, blames, complain, complains, "
        "complaining, dislike, dislikes, distrust, distrusts, resent, resents, disapprove, disapproves, reproach, "
        "reproaches, grumble, grumbles, moan, hate, fault, mistrust, mistrusts, find fault, look down on, "
        "looks down on, hold against, holds against, object to, objects to, frown upon, frowns upon, take issue with, "
        "takes issue with"
    ),
    (Concept.VIEW, "APPRECIATIVE"): (
        "appreciate, appreciates, appreciating, praise, praises, praising, admire, admires, respect, respects, trust, "
        "trusts, compliment, compliments, approve, approves, enjoy, enjoys, love, look up to, looks up to, applaud, "
        "applauds, commend, welcome"
    ),
    (Concept.RATING, "APPRECIATIVE"): "value, values, like",
    Concept.VIEWED: (
        "seen, viewed, looked, regarded, perceived, considered, thought, felt, judged, rated, assessed, evaluated, "
        "said, spoken, talked, described, experienced, characterised, characterized, portrayed, depicted, pictured, "
        "remarked, observed"
    ),
    (Concept.VIEWED, "CRITICAL"): (
        "criticised, criticized, blamed, complained, disliked, distrusted, resented, reproached, disapproved, "
        "mistrusted, faulted"
    ),
    (Concept.VIEWED, "APPRECIATIVE"): (
        "appreciated, praised, admired, respected, trusted, valued, liked, complimented, approved, applauded"
    ),
    Concept.OPINION: (
        "opinion, opinions, view, views, judgement, judgements, judgment, judgments, attitude, attitudes, stance, "
        "thoughts, take, feeling, feelings, position, perspective, perspectives, viewpoint, statements, remarks, "
        "feedback, verdict, assessment, outlook, eyes"
    ),
    (Concept.OPINION, "CRITICAL"): (
        "criticism, criticisms, critique, critiques, complaint, complaints, objection, objections, blame, reproach, "
        "reproaches, distrust, grievances, irritation, dissatisfaction, concerns, negative remarks, prejudices, "
        "frustration, frustrations, annoyance, annoyances, anger, dislike, discontent, gripe, gripes, misgivings, "
        "reservations, resentment, beef, low opinion, lower opinion, lowest opinion, poor opinion, worst opinion"
    ),
    (Concept.OPINION, "APPRECIATIVE"): (
        "appreciation, praise, respect, admiration, compliments, trust, approval, satisfaction, esteem, recognition, "
        "pride, gratitude, enthusiasm, goodwill, sympathy, good word, kind word, kind words, high opinion, "
        "higher opinion, highest opinion, best opinion"
    ),
    Concept.IMAGE: (
        "image, images, picture, pictures, impression, impressions, perception, perceptions, portrait, description, "
        "general opinion, public opinion, general impression, general view, overall impression, overall opinion, "
        "common opinion"
    ),
    (Concept.IMAGE, "standing"): "reputation, standing, name",
    (Concept.ADJECTIVE, "CRITICAL"): (
        "critical, critically, negative, negatively, unfavourable, unfavourably, unfavorable, harsh, harshly, worst, "
        "harshest, bad, badly, dissatisfied, unhappy, sceptical, skeptical, cynical, nasty, annoyed, irritated, "
        "frustrated, angry, disappointed, unkind"
    ),
    (Concept.ADJECTIVE, "APPRECIATIVE"): (
        "appreciative, appreciatively, positive, positively, favourable, favourably, favorable, favorably, good, "
        "highly, well of, approving, satisfied, happy, enthusiastic, complimentary, kindly, warmly, pleased, nice, "
        "fine, great, fond, proud, grateful"
    ),
    (Concept.ADJECTIVE, "MIXED"): "mixed, ambivalent, two-sided, divided",
    (Concept.ADJECTIVE, "NEUTRAL"): "neutral, neutrally, factual, factually, matter-of-fact",
    Concept.ADJECTIVE: ("more critical, more positive, more negative, less critical, less positive, less negative"),
    Concept.COME_ACROSS: (
        "come across, comes across, coming across, seem, seems, appear, appears, look like, looks like, be like, like, "
        "came across, strike, strikes, known for, evoke, evokes, arouse, arouses, provoke, provokes"
    ),
    Concept.LOOK: "look, looks, looked",
    (Concept.COME_ACROSS, "APPRECIATIVE"): "impress, impresses, inspire, inspires, charm, charms, delight, delights",
    (Concept.COME_ACROSS, "CRITICAL"): (
        "irritate, irritates, irritated, annoy, annoys, annoyed, bother, bothers, frustrate, frustrates, disappoint, "
        "disappoints, anger, angers, upset, upsets, gets on the nerves of, get on the nerves of, rubs up the wrong way"
    ),
    Concept.MAKE: "make, makes, made, leave, leaves",
    Concept.COME: "come, comes, came, coming",
    Concept.RECEIVE: (
        "receive, receives, received, get, gets, getting, earn, earns, draw, draws, attract, attracts, face"
    ),
    Concept.BELIEVE: (
        "believe, believes, think, thinks, thought, expect, expects, suppose, supposes, assume, assumes, guess, "
        "guesses, suspect, suspects, imagine, imagines, presume, estimate, estimates, know, knows, realise, realize, "
        "aware, idea, ideas, expectation, expectations, belief, beliefs, fear, hope, predict, reckon, reckons, feel, "
        "understand, right about, wrong about, mistaken about, right, wrong, mistaken, correct"
    ),
    Concept.SELF_IMAGE: (
        "self-image, self-images, selfimage, self image, own image, image of themselves, self-perception, "
        "self perception, self-view, view of themselves, self-portrait, opinion of themselves, picture of themselves"
    ),
    Concept.MIRROR: (
        "mirror, mirrored, mirror image, blind spot, blind spots, hidden strength, hidden strengths, mutual image, "
        "mutual images, mutual view, mutual views, mutual perception, mutual perceptions, "
        "self-image and image of others, self-image and the image of others, self-image and image by others, "
        "self-image beside the image of others"
    ),
    Concept.BOTH_WAYS: (
        "mutual, mutually, vice versa, the other way around, the other way round, both ways, reciprocal, reciprocally, "
        "from both sides, in both directions, conversely, in return, and back"
    ),
    Concept.META: (
        "metaperception, meta-perception, metaperceptions, meta-perceptions, second order, second-order, "
        "presumed image, supposed image, assumed image, expected image"
    ),
    Concept.WEB: (
        "all perceptions, map of perceptions, whole picture, who sees whom, who sees who, who says what about whom, "
        "everything that is said, perceptions, the big picture"
    ),
    (Concept.WEB, "name"): "web, perception web, web of perceptions, network, network of perceptions",
    Concept.TENSION: (
        "tension, tensions, tension field, tension fields, dilemma, dilemmas, friction, frictions, strain, strains, "
        "tension map, map of tensions, area of tension, fields of tension, field of tension, tug of war, tug-of-war, "
        "trade-off, trade-offs, tradeoff, tradeoffs, balancing act, quandary, quandaries, contradiction, "
        "contradictions, polarities, paradox, paradoxes"
    ),
    Concept.CLASH: (
        "clash, clashes, clashing, collide, collides, at odds, conflict, conflicts, rub, rubs, "
        "pull in opposite directions, opposite poles, at opposite poles, grate, chafe, oppose each other, diverge"
    ),
    Concept.FEEL: (
        "feel, feels, felt, experience, experiences, sense, senses, notice, notices, suffer, struggle, struggles, "
        "struggling, wrestle, wrestles, wrestling, torn, lean, leans, leaning"
    ),
    Concept.DRIVE: (
        "drive, drives, driving, drove, driven, explain, explains, underlie, underlies, underlying, behind, determine, "
        "determines, cause, causes, shape, shapes, play a role, plays a role, is behind, at the root, feeds, "
        "lie behind, lies behind, beneath, account for, accounts for, fuel, fuels"
    ),
    Concept.TOGETHER: (
        "go together, goes together, going together, occur together, appear together, co-occur, coincide, combine, "
        "hang together, related to each other, linked, come together, hand in hand, connected to each other, together"
    ),
    Concept.SILENT: (
        "silent, silence, silences, silently, stay silent, keep quiet, quiet, say nothing, says nothing, unheard, "
        "mute, hush, passed over, keep silent, ignore, ignores, ignored, says nothing at all, not a single word"
    ),
    Concept.UNSPOKEN: (
        "unspoken, unmentioned, undiscussed, unnamed, unshown, unsaid, not mentioned, never mentioned, never named, "
        "not discussed, never discussed, never shown, not shown, out of sight, invisible, missing, absent, "
        "never come up, never comes up, not come up, don't come up, do not come up, left out, overlooked, unaddressed, "
        "under the table, under the surface, off the table, swept under the carpet, swept under the rug, taboo, "
        "taboos, undercover, remain hidden, stay hidden, hidden"
    ),
    Concept.MENTION: (
        "mention, mentions, mentioned, mentioning, name, names, named, raise, raises, raised, bring up, brings up, "
        "brought up, discuss, discusses, discussed, address, addressed, touch on, refer to, refers to, show, shows, "
        "shown, touched upon, come up, comes up, crop up, crops up, pop up, pops up, appear, appears, occur, occurs"
    ),
    Concept.SPEAK: (
        "say, says, said, speak, speaks, spoken, talk, talks, talked, hear, heard, utter, express, tell, told, "
        "comment, have to say, has to say, mention, mentions"
    ),
    Concept.CHANGE: (
        "change, changes, changed, changing, shift, shifts, shifted, flipped, flip, turned, altered, happen, happens, "
        "happened, vanished, disappeared, gone, emerged, appeared, improved, improve, worsened, worsen, better, worse, "
        "increased, decreased, stayed the same, remained the same, moved, stable, milder, softer, harder, harsher, "
        "more critical, more positive, more negative, less critical, less positive, less negative"
    ),
    Concept.DEVELOP: (
        "develop, develops, developed, developing, development, developments, evolve, evolves, evolved, evolution, "
        "timeline, time line, trend, trends, course, history, trajectory, progress, unfold, unfolded"
    ),
    Concept.OVER_TIME: (
        "over the years, over time, through the years, through time, across the years, across rounds, "
        "across the rounds, over the rounds, from year to year, year by year, round by round, year on year, "
        "from round to round, in the course of time, each year, every year, in each round, in every round, "
        "round after round, year after year, throughout the years"
    ),
    Concept.DIFFERENT: (
        "different, differently, difference, differences, differ, differs, else, something else, different thing, "
        "different things, another meaning, other meanings, distinct, something different"
    ),
    Concept.COMPARE: (
        "compared, compare, comparing, comparison, compared to, compared with, in comparison, relative to, than in, "
        "versus, vs, side by side, as opposed to"
    ),
    Concept.NEW: "new, newly",
    Concept.ROUND: (
        "round, rounds, wave, waves, interview round, interview rounds, measurement, edition, editions, "
        "all rounds but, every round but, any round but, all years but, every year but, in every round but, "
        "in every round except, in each round except, every year except, each year except"
    ),
    Concept.YEAR: "year, years",
    (Concept.ORDINAL, "1"): "first, 1st, earliest",
    (Concept.ORDINAL, "2"): "second, 2nd",
    (Concept.ORDINAL, "3"): "third, 3rd",
    (Concept.ORDINAL, "4"): "fourth, 4th",
    (Concept.ORDINAL, "5"): "fifth, 5th",
    (Concept.CARDINAL, "1"): "one",
    (Concept.CARDINAL, "2"): "two",
    (Concept.CARDINAL, "3"): "three",
    (Concept.CARDINAL, "4"): "four",
    (Concept.CARDINAL, "5"): "five",
    Concept.LAST: "last, latest, most recent, newest, final",
    Concept.PREVIOUS: (
        "previous, prior, past, preceding, next to last, one before last, foregoing, second to last, second last, "
        "last but one, penultimate"
    ),
    Concept.CURRENT: "this year, this round, current, current round, current year, the present round",
    Concept.WORDS: (
        "word, words, vocabulary, vocabularies, dictionary, dictionaries, language, jargon, term, terms, terminology, "
        "glossary, glossaries, lingo, wording, phrases, expressions, concepts, idiom, lexicon, word list, parlance"
    ),
    Concept.USE: "use, uses, used, using, employ, employs",
    Concept.MEAN: (
        "mean, means, meant, meaning, meanings, define, defines, defined, definition, definitions, understand, "
        "understands, understood, interpret, stand for, stands for"
    ),
    Concept.FALSE_FRIEND: (
        "false friend, false friends, misunderstanding, misunderstandings, misunderstood, ambiguous terms, "
        "ambiguous words, several meanings, more than one meaning, multiple meanings, double meaning, double meanings, "
        "confusion of tongues, talk at cross purposes, at cross purposes, different meanings, a different meaning, "
        "other meaning, another sense, other senses, several senses, different senses, past each other"
    ),
    Concept.CODER: "coder, coders, rater, raters, reader, readers, annotator, annotators, coding team",
    Concept.AGREE: (
        "agree, agrees, agreed, concur, on the same page, like-minded, unanimous, in line, coincide, same way, same, "
        "identical, alike, the same way, similarly, eye to eye, consistent, consistently, unanimously"
    ),
    Concept.AGREEMENT: (
        "agreement, intercoder agreement, inter-coder agreement, interrater agreement, inter-rater agreement, "
        "intercoder reliability, inter-coder reliability, interrater reliability, inter-rater reliability, "
        "reliability, kappa, krippendorff, alpha, cohen, consensus, concordance"
    ),
    Concept.DIFFER: (
        "differ, differs, differed, disagree, disagrees, disagreed, disagreement, disagreements, not agree, "
        "don't agree, do not agree, diverge, at odds, in dispute, read differently, differently, disputed, contested, "
        "split, different readings"
    ),
    Concept.QUOTE: (
        "quote, quotes, quotation, quotations, fragment, fragments, passage, passages, excerpt, excerpts, sentences"
    ),
    Concept.READING: "read, reads, reading, readings, interpretation, interpretations, coding, codings, coded, codes",
    Concept.TABLE: (
        "table, tables, cross table, crosstable, crosstab, cross-tab, cross tabulation, matrix, pivot, pivot table, "
        "tabulate, crosstabulate, contingency table, breakdown, break down, distribution, cross, tabulation, "
        "in the rows, in the columns, in rows, in columns, as rows, as columns, down the side, rows and columns"
    ),
    (Concept.DIMENSION, "OBSERVER"): (
        "observer, observers, speaker, speakers, who speaks, who says it, speaking group, perceiver, perceivers, seer, "
        "who is speaking, who says what, groups that see, seeing groups, groups that speak"
    ),
    (Concept.DIMENSION, "OBSERVED"): (
        "observed, observed group, observed groups, who is seen, target, targets, group seen, whom it is about, "
        "who it is about, who is meant, who is being seen, who was seen, which group is meant, which group is seen, "
        "which group it is about, whom they see, groups that are seen, groups seen, groups they see, seen groups, "
        "who is talked about, who is being talked about, who is spoken about, who is being spoken about, "
        "whom is spoken about"
    ),
    (Concept.DIMENSION, "GROUP"): "group, groups",
    (Concept.DIMENSION, "ROLE"): "role, roles",
    (Concept.DIMENSION, "ROUND"): "round, rounds, year, years, wave, waves",
    (Concept.DIMENSION, "VALENCE"): "valence, valences, tone, sentiment, appreciation, judgement, rating, polarity",
    (Concept.DIMENSION, "TENSION"): "tension, tensions, tension field, tension fields",
    (Concept.DIMENSION, "CODER"): "coder, coders, rater, raters, reader, readers",
    (Concept.DIMENSION, "SOURCE"): "source, sources, interview, interviews, document, documents",
    (Concept.DIMENSION, "CERTAINTY"): "certainty, certainties, confidence",
    Concept.ROLE: "role, roles",
    Concept.RELATION: (
        "relation, relations, relationship, relationships, cooperation, co-operation, collaboration, interaction, "
        "interplay, bond, ties, rapport, working together, partnership"
    ),
    Concept.FIGURE: (
        "through the eyes of another, through the eyes of the other, through another's eyes, "
        "through the eyes of others, through someone else's eyes, figure, the figure, poster, drawing"
    ),
    Concept.SEARCH: "search, searching, find, find all, locate, seek, search through, find me",
    (Concept.SEARCH, "text"): "search for, look for, looking for, look up, hunt for, searching for, search on",
    Concept.CONTAIN: (
        "contain, contains, containing, with the word, with the words, with the term, the word, the words, deal with, "
        "deals with, dealing with, are about, is about, occur, occurs, use the word, uses the word, include, includes"
    ),
    Concept.CERTAINTY: "certainty, confidence",
    Concept.SURE: "certain, sure, reliable, confident",
    Concept.ABOVE: "above, higher than",
    (Concept.LEVEL, "HIGH"): "high, highest, great, greatest, full",
    (Concept.LEVEL, "MEDIUM"): "medium, moderate, average, reasonable, moderately, reasonably, fairly",
    (Concept.LEVEL, "LOW"): "low, lowest, little",
    Concept.SUBGROUPS: (
        "subgroup, subgroups, sub-group, sub-groups, the groups within, groups within, their subgroups, the parts, "
        "nested groups"
    ),
    Concept.EXCEPT: (
        "excluding, exclude, except, without, ignoring, leaving out, leave out, minus, disregarding, apart from, "
        "other than, but not, not counting, all but"
    ),
    (Concept.EXCEPT, "rounds"): (
        "all rounds but, every round but, any round but, all years but, every year but, in every round but, "
        "in every round except, in each round except, every year except, each year except"
    ),
    (Concept.EXCEPT, "behind"): "excluded, left out, not counted, not included, aside, excepted",
    Concept.UNRECORDED: (
        "unknown speakers, unknown speaker, unknown observers, unknown observer, unrecorded, unattributed, "
        "not attributed, anonymous, anonymous speakers, unidentified, unidentified speakers, speakers nobody recorded, "
        "unknown source, unknown people"
    ),
}
