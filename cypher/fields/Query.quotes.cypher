// Query.quotes: the quotes of a study, by key.
// in:  $published, $study, $filter, $round, $language, $observer, $source, $after, $before, $limit
// out: quote, cursor
// why: each stream is an ordered index seek; what they find is merged, so a page costs what it returns, also where few are left.
// include: quote_streams
CALL (*) {
  MATCH (quote:Quote)
  WHERE quote.version = version AND quote.key > ''
    AND quote.key > $after    // if $after
    AND quote.key < $before   // if $before
    AND quote.origin = $source                                    // if $source
    AND quote.observer = $observer                                // if $source and $observer
    AND quote.language = $language                                // if $source and $language
    AND quote.observer = observer AND quote.language = language   // if $filter and not $source
  WITH quote ORDER BY quote.version, quote.key LIMIT $limit                                   // if not $filter and not $last
  WITH quote ORDER BY quote.version DESC, quote.key DESC LIMIT $limit                         // if not $filter and $last
  WITH quote ORDER BY quote.version, quote.origin, quote.key LIMIT $limit                     // if $source and not $last
  WITH quote ORDER BY quote.version DESC, quote.origin DESC, quote.key DESC LIMIT $limit      // if $source and $last
  WITH quote ORDER BY quote.version, quote.observer, quote.language, quote.key LIMIT $limit   // if $filter and not $source and not $last
  WITH quote ORDER BY quote.version DESC, quote.observer DESC, quote.language DESC, quote.key DESC LIMIT $limit   // if $filter and not $source and $last
  RETURN quote
}
WITH quote, quote.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH quote, quote.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
