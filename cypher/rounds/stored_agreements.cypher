// stored_agreements: the patterns of votes of a version as they stand, and the quotes that are said to differ.
// in:  $version (string)
// out: cell, what, number
CALL () {
  MATCH (agreement:Agreement)
  WHERE agreement.version = $version AND agreement.key IS NOT NULL
  UNWIND range(0, size(agreement.patterns) - 1) AS place
  RETURN agreement.key AS dimension, agreement.patterns[place] AS what, agreement.quotes[place] AS number
  UNION ALL
  MATCH (agreement:Agreement)<-[differing:DIFFERED_ON]-(quote:Quote)
  WHERE agreement.version = $version AND agreement.key IS NOT NULL
    AND differing.version = $version AND differing.dimension = agreement.key AND differing.key = quote.key
  RETURN agreement.key AS dimension, 'differ: ' + differing.votes AS what, count(quote) AS number
}
RETURN $version + '/agreement/' + dimension AS cell, what, number
