// Query.search: full-text hits in what is published, best first; a cursor is a place in that order.
// in:  $sought, $language, $after, $limit
// out: hit, cursor
// why: scope and facets stand in the index, so a hit outside them takes no place. Which of several equal hits come first
//      depends on the limit inside the index, so that is the same for every page. A large one costs most of a search: the
//      best come from a small one, and the few who page on get what a large one has beside them.
CALL () {
  CALL db.index.fulltext.queryNodes('text_' + toLower($language), $sought.query, {limit: $sought.best}) YIELD node AS found, score AS fit
  WITH found, fit LIMIT $limit                            // unless $after
  WITH found, fit SKIP toInteger($after) LIMIT $limit     // if $after
  RETURN collect({node: found, score: fit}) AS hits
}
CALL () {                                                                                      // if $after
  WITH toInteger($after) - $sought.best AS beyond WHERE beyond + $limit > 0                    // if $after
  CALL () {                                                                                    // if $after
    CALL db.index.fulltext.queryNodes('text_' + toLower($language), $sought.query, {limit: $sought.best}) YIELD node AS found   // if $after
    RETURN collect(found) AS best                                                              // if $after
  }                                                                                            // if $after
  CALL (best) {                                                                                // if $after
    CALL db.index.fulltext.queryNodes('text_' + toLower($language), $sought.query, {limit: $sought.cap}) YIELD node AS found, score AS fit   // if $after
    WITH found, fit WHERE NOT found IN best                                                    // if $after
    LIMIT toInteger($after) - $sought.best + $limit                                            // if $after
    RETURN collect({node: found, score: fit}) AS others                                        // if $after
  }                                                                                            // if $after
  RETURN collect(others[CASE WHEN beyond > 0 THEN beyond ELSE 0 END..]) AS further             // if $after
}                                                                                              // if $after
WITH hits, 0 AS skipped                                                                        // unless $after
WITH hits + coalesce(further[0], []) AS hits, toInteger($after) AS skipped                     // if $after
UNWIND range(0, size(hits) - 1) AS place
WITH hits[place] AS found, toString(skipped + place + 1) AS cursor
WITH cursor, {
  node: found.node, score: found.score, words: $sought.words, language: $language,
  text: CASE $language WHEN 'EN' THEN found.node.searchEn ELSE found.node.searchNl END
} AS hit
