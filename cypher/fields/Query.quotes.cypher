// Query.quotes: the quotes of a study, by key.
// in:  $published, $study, $round, $language, $observer, $source, $after, $before, $limit
// out: quote, cursor
// why: each version is an ordered index seek; what they find is merged, so a page costs what it returns.
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
CALL (version) {
  MATCH (quote:Quote)
  WHERE quote.version = version AND quote.key > ''
    AND quote.key > $after    // if $after
    AND quote.key < $before   // if $before
    AND quote.language = $language                               // if $language
    AND EXISTS { (quote)<-[:SAID]-(:Group {key: $observer}) }    // if $observer
    AND EXISTS { (quote)-[:FROM]->(:Source {key: $source}) }     // if $source
  WITH quote ORDER BY quote.version, quote.key LIMIT $limit             // unless $last
  WITH quote ORDER BY quote.version DESC, quote.key DESC LIMIT $limit   // if $last
  RETURN quote
}
WITH quote, quote.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH quote, quote.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
