// Query.search: full-text hits in what is published, best first; a cursor is a place in that order.
// in:  $sought, $language, $after, $limit
// out: hit, cursor
// why: scope and facets stand in the index, so a hit outside them takes no place. Which of several equal hits come first
//      depends on the limit inside the index, so no limit is made for a page. A large one costs most of a search: the
//      best come from a small one, and the few who page on get what a large one has beside them.
CALL () {
  CALL db.index.fulltext.queryNodes('text_' + toLower($language), $sought.query, {limit: $sought.best}) YIELD node AS found, score AS fit
  WITH found, fit LIMIT $limit   // unless $after
  RETURN collect(found) AS best, collect(fit) AS fits
}
CALL (best) {                                                              // if $after
  WITH best, toInteger($after) + $limit - size(best) AS more               // if $after
  WHERE more > 0 AND size(best) = $sought.best                             // if $after
  CALL (best) {                                                            // if $after
    CALL db.index.fulltext.queryNodes('text_' + toLower($language), $sought.query, {limit: $sought.cap}) YIELD node AS found, score AS fit   // if $after
    WITH found, fit WHERE NOT found IN best                                // if $after
    LIMIT toInteger($after) + $limit - $sought.best                        // if $after
    RETURN collect(found) AS others, collect(fit) AS otherFits             // if $after
  }                                                                        // if $after
  RETURN collect({found: others, fits: otherFits}) AS further              // if $after
}                                                                          // if $after
WITH best AS found, fits                                                   // unless $after
WITH best + coalesce(further[0].found, []) AS found, fits + coalesce(further[0].fits, []) AS fits   // if $after
UNWIND range(0, size(found) - 1) AS place                                  // unless $after
UNWIND range(toInteger($after), size(found) - 1) AS place                  // if $after
WITH found[place] AS node, fits[place] AS fit, toString(place + 1) AS cursor LIMIT $limit
WITH cursor, {
  score: fit,                                                              // if Hit.score
  words: $sought.words,                                                    // if Hit.words
  language: $language,                                                     // if Hit.language
  text: CASE $language WHEN 'EN' THEN node.searchEn ELSE node.searchNl END,   // if Hit.text
  node: node
} AS hit
