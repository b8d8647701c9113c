// counted_agreements: the patterns of votes of a version computed anew from its readings, and the quotes that differ.
// in:  $version (string)
// out: cell, what, number
// why: found another way than in graph_api/analysis/votes.py, so that each checks the other.
MATCH (reading:Reading)-[:READS]->(quote:Quote)
WHERE reading.version = $version AND reading.key IS NOT NULL AND reading.label IS NULL
WITH quote, reading, {
  OBSERVED: head([(reading)-[:ABOUT {position: 0}]->(group:Group) | group.key]),
  ROLE: coalesce(head([(reading)-[:IN_ROLE]->(role:Role) | role.key]), '-'),
  VALENCE: reading.valence,
  TENSIONS: substring(reduce(all = '', key IN COLLECT {
    MATCH (reading)-[:SHOWS]->(tension:TensionField)
    WITH DISTINCT tension.key AS key
    RETURN key ORDER BY key
  } | all + '+' + key) + CASE WHEN EXISTS { (reading)-[:SHOWS]->() } THEN '' ELSE '+-' END, 1),
  CERTAINTY: reading.certainty
} AS said
UNWIND keys(said) AS dimension
WITH quote, dimension, reading.coder AS coder, said[dimension] AS value ORDER BY quote.key, dimension, coder
WITH quote, dimension, collect(coder + '=' + value) AS votes, count(DISTINCT value) AS apart
WHERE size(votes) > 1
WITH dimension, apart, substring(reduce(all = '', vote IN votes | all + ' ' + vote), 1) AS pattern
UNWIND [pattern] + CASE WHEN apart > 1 THEN ['differ: ' + pattern] ELSE [] END AS what
RETURN $version + '/agreement/' + dimension AS cell, what, count(*) AS number
