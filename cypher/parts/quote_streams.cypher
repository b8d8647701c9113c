// quote_streams: what an index of quotes has in its order: those of a version, or of each group and language of it.
// in:  $published, $study, $filter, $round, $source, $observer, $language
// out: version; observer and language where $filter and not $source
// include: round_versions
UNWIND CASE WHEN $observer IS NULL THEN $published[$study].groups + '' ELSE [$observer] END AS observer   // if $filter and not $source
UNWIND CASE WHEN $language IS NULL THEN ['NL', 'EN'] ELSE [$language] END AS language                     // if $filter and not $source
