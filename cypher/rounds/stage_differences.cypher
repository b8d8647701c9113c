// stage_differences: a batch of the quotes of a version on which coders differ.
// in:  $version (string), $rows (maps: quote, dimension, votes)
// out: staged
UNWIND $rows AS row
MATCH (quote:Quote {version: $version, key: row.quote})
MATCH (agreement:Agreement {version: $version, key: row.dimension})
CREATE (quote)-[:DIFFERED_ON {version: $version, dimension: row.dimension, key: row.quote, votes: row.votes}]->(agreement)
RETURN count(quote) AS staged
