// reading_streams: what an index of readings has in its order: those of a version, or of each coder, valence and state of it.
// in:  $published, $study, $filter, $round, $coder, $valence, $accepted
// out: version; coder, valence and accepted where $filter
// include: round_versions
UNWIND CASE WHEN $coder IS NULL THEN $published[$study].coders ELSE [$coder] END AS coder                                     // if $filter
UNWIND CASE WHEN $valence IS NULL THEN ['APPRECIATIVE', 'CRITICAL', 'MIXED', 'NEUTRAL'] ELSE [$valence] END AS valence   // if $filter
UNWIND CASE WHEN $accepted IS NULL THEN [true, false] ELSE [$accepted] END AS accepted                                   // if $filter
