// Query.quotes.totalCount: how many quotes there are.
// in:  $published, $study, $round, $language, $observer, $source
// out: total
// why: the import record of a version holds the count; what a filter leaves has to be counted.
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
MATCH (record:ImportRecord {version: version, key: version})   // if not $language and not $observer and not $source
WITH sum(record.quotes) AS total                               // if not $language and not $observer and not $source
MATCH (quote:Quote)                                            // if $language or $observer or $source
WHERE quote.version = version AND quote.key > ''                                 // if $language or $observer or $source
  AND quote.language = $language                               // if $language
  AND EXISTS { (quote)<-[:SAID]-(:Group {key: $observer}) }    // if $observer
  AND EXISTS { (quote)-[:FROM]->(:Source {key: $source}) }     // if $source
WITH count(quote) AS total                                     // if $language or $observer or $source
