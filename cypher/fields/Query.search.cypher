// Query.search: full-text hits in what is published, best first; a cursor is a place in that order.
// in:  $sought, $language, $after, $limit
// out: hit, cursor
// why: scope and facets stand in the index, so a hit outside them takes no place. The limit inside the index is the same
//      for every page: which of several equal hits comes first depends on it. Rows are made for a page only.
CALL () {
  CALL db.index.fulltext.queryNodes('text_' + toLower($language), $sought.query, {limit: $sought.cap}) YIELD node AS found, score AS fit
  WITH found, fit LIMIT $limit                            // unless $after
  WITH found, fit SKIP toInteger($after) LIMIT $limit     // if $after
  RETURN collect({
    node: found, score: fit, text: CASE $language WHEN 'EN' THEN found.searchEn ELSE found.searchNl END,
    words: $sought.words, language: $language
  }) AS hits
}
WITH hits, 0 AS skipped                   // unless $after
WITH hits, toInteger($after) AS skipped   // if $after
UNWIND range(0, size(hits) - 1) AS place
WITH hits[place] AS hit, toString(skipped + place + 1) AS cursor
