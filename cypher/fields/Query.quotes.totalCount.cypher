// Query.quotes.totalCount: how many quotes there are.
// in:  $published, $study, $filter, $round, $language, $observer, $source
// out: total
// why: the import record of a version holds the count; what a filter leaves has to be counted.
// include: quote_streams
MATCH (record:ImportRecord {version: version, key: version})    // unless $filter
WITH sum(record.quotes) AS total                                // unless $filter
MATCH (quote:Quote)                                             // if $filter
WHERE quote.version = version AND quote.key > ''                // if $filter
  AND quote.origin = $source                                    // if $source
  AND quote.observer = $observer                                // if $source and $observer
  AND quote.language = $language                                // if $source and $language
  AND quote.observer = observer AND quote.language = language   // if $filter and not $source
WITH count(quote) AS total                                      // if $filter
