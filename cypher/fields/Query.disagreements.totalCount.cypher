// Query.disagreements.totalCount: how many quotes coders differ on, from the patterns of votes.
// in:  $published, $study, $dimension, $round, $coders
// out: total
// include: round_versions
MATCH (stored:Agreement {version: version, key: $dimension})
UNWIND range(0, size(stored.patterns) - 1) AS place
WITH stored.quotes[place] AS quotes, split(stored.patterns[place], ' ') AS votes
WITH quotes, [vote IN votes WHERE split(vote, '=')[0] IN $coders] AS votes   // if $coders
WITH quotes, [vote IN votes | split(vote, '=')[1]] AS said
WHERE any(value IN said WHERE value <> said[0])
WITH sum(quotes) AS total
