// cells: sums as they stand, with those of their links that will count otherwise.
// in:  $version (string), $rows (maps: cell, tensions, sources, respondents)
// out: cell, properties, driven, sources, respondents (in the form of stage_perceptions)
UNWIND $rows AS row
MATCH (sum:Perception|RoundTotal)
WHERE sum.cell = row.cell
RETURN row.cell AS cell, properties(sum) AS properties,
  COLLECT {
    UNWIND row.tensions AS id
    MATCH (sum)-[driving:DRIVEN_BY]->(tension:TensionField {id: id})
    RETURN {tension: id, properties: properties(driving)}
  } AS driven,
  COLLECT {
    UNWIND row.sources AS key
    MATCH (source:Source {version: $version, key: key})-[contributing:CONTRIBUTES]->(sum)
    RETURN {source: key, properties: properties(contributing)}
  } AS sources,
  COLLECT {
    UNWIND row.respondents AS id
    MATCH (respondent:Respondent {id: id})-[contributing:CONTRIBUTES]->(sum)
    RETURN {respondent: id, properties: properties(contributing)}
  } AS respondents
