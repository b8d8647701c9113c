// Query.agreement: how the coders of a study agree, from the patterns of votes counted when a round is loaded.
// in:  $asked
// out: agreement
CALL () {
  UNWIND $asked.versions AS version
  MATCH (stored:Agreement)
  WHERE stored.version = version AND stored.key > ''
  UNWIND range(0, size(stored.patterns) - 1) AS place
  WITH stored.key AS dimension, stored.quotes[place] AS quotes,
    [vote IN split(stored.patterns[place], ' ') WHERE size($asked.coders) = 0 OR split(vote, '=')[0] IN $asked.coders] AS votes
  WHERE size(votes) > 1
  WITH dimension, votes, sum(quotes) AS quotes, [vote IN votes | split(vote, '=')[1]] AS said
  RETURN collect({
    dimension: dimension, quotes: quotes, isApart: any(value IN said WHERE value <> said[0]),
    coders: [vote IN votes | split(vote, '=')[0]], pattern: substring(reduce(all = '', vote IN votes | all + ' ' + vote), 1)
  }) AS patterns
}
WITH $asked AS asked, patterns
WITH {
  asked: asked, patterns: patterns,
  counted: asked {.*, quotes: reduce(total = 0, one IN patterns | total + CASE one.dimension WHEN 'VALENCE' THEN one.quotes ELSE 0 END)}
} AS agreement
