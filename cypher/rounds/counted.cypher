// counted: everything derived of a version, computed anew from its readings.
// in:  $version (string)
// out: cell, what (name of a counter), counter
// why: what is stored is read nowhere here, also not in which cell a reading says it counts. toString, since Neo4j 5.26
//      takes the entries of several joined lists for Booleans.
MATCH (reading:Reading)-[:READS]->(quote:Quote)-[:FROM]->(source:Source)
WHERE reading.version = $version AND reading.key IS NOT NULL
MATCH (reading)-[:ABOUT {position: 0}]->(observed:Group)
WITH reading, quote, source, observed,
  head([(observer:Group)-[:SAID]->(quote) | observer.key]) AS observer,
  head([(reading)-[:IN_ROLE]->(role:Role) | role.key]) AS role,
  [(respondent:Respondent)-[:VOICED]->(quote) | respondent.key] AS respondents,
  [(quote)-[mention:MENTIONS]->(term:GlossaryTerm) |
    CASE mention.method WHEN 'COMPOUND' THEN 'compound ' ELSE 'word ' END + term.key] AS words,
  [(reading)-[:ABOUT]->(group:Group) | group.key] AS groups,
  [(reading)-[showing:SHOWS]->(tension:TensionField) | {tension: tension.key, pole: showing.pole, side: showing.side}] AS shows,
  CASE WHEN reading.accepted THEN [''] ELSE [] END + CASE WHEN reading.label IS NULL THEN [reading.coder] ELSE [] END AS coders
WITH *, reduce(pairs = [], one IN groups | pairs + [other IN groups WHERE one < other | 'relation ' + one + ' ' + other]) AS pairs
WITH *, CASE WHEN size(pairs) > 0 THEN ['relation'] + [one IN groups | 'relation ' + one] ELSE [] END AS sides,
  reduce(all = [], pair IN pairs | all + [one IN shows | pair + ' ' + one.tension]) AS strained
WITH *, [name IN words + sides + pairs + strained | toString(name)] AS named
WITH reading, observed, observer, role, coders,
  {rank: reading.certaintyRank, valence: reading.valence, attribution: quote.attribution} AS mark,
  ['quotes']
    + [shown IN shows | 'tension ' + shown.tension]
    + [shown IN shows WHERE shown.pole IS NOT NULL | 'tension ' + shown.tension + ' pole' + shown.pole]
    + [shown IN shows WHERE shown.pole IS NOT NULL AND shown.side IS NOT NULL |
      'tension ' + shown.tension + ' ' + toLower(shown.side) + shown.pole]
    + reduce(pairs = [], first IN shows | pairs
      + [second IN shows WHERE second.tension > first.tension | 'together ' + first.tension + ' ' + second.tension]) AS both,
  ['readings that support it', 'source ' + source.key]
    + [shown IN shows | 'source ' + source.key + ' ' + shown.tension]
    + reduce(voiced = [], respondent IN respondents | voiced
      + [shown IN shows | 'respondent ' + respondent + ' ' + shown.tension])
    + [name IN named | 'mark ' + name] + [name IN named | 'readings by mark ' + name]
    + [shown IN shows | 'readings that drive it by ' + shown.tension]
    + [shown IN shows WHERE shown.pole IS NOT NULL | 'readings that drive it by ' + shown.tension + ' pole' + shown.pole]
    + [respondent IN respondents | 'respondent ' + respondent] AS own
UNWIND coders AS coder
WITH reading, mark, both, own, coder,
  $version + '/' + reading.round + '/' + coalesce(observer, '-') + '/' + observed.key + '/' + coalesce(role, '-') + '/'
    + toString(reading.order) + CASE WHEN coder = '' THEN '' ELSE '/' + coder END AS cell
UNWIND [what IN both + own | [cell, what]] + [what IN both | [$version + '/*/' + toString(reading.order) + '/' + coder, what]] AS counted
WITH DISTINCT counted[0] AS cell, counted[1] AS what, reading, mark
WITH cell, what, collect(mark) AS marks
// include: counter
RETURN cell, what, counter
