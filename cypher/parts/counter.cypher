// counter: readings as a counter: a number for each attribution or any, each valence or any, each least certainty.
// in:  the variable marks (list of maps: rank, valence, attribution)
// out: counter
// why: the same places as in graph_api/perceptions.py, found another way, so that each checks the other.
WITH *, [said IN [null, 'INDIVIDUAL', 'SEVERAL', 'GROUP', 'COLLECTIVE', 'UNKNOWN'] |
  [mark IN marks WHERE said IS NULL OR mark.attribution = said]] AS bySpeaker
WITH *, [valued IN range(0, 29) | [mark IN bySpeaker[valued / 5]
  WHERE valued % 5 = 0 OR mark.valence = ['APPRECIATIVE', 'CRITICAL', 'MIXED', 'NEUTRAL'][valued % 5 - 1]]] AS byValence
WITH *, [place IN range(0, 89) | size([mark IN byValence[place / 3] WHERE mark.rank <= place % 3])] AS counter
