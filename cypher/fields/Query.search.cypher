// Query.search: full-text hits in what is published, best first; a cursor is a place in that order.
// in:  $published, $study, $text, $language, $after, $limit
// out: hit, cursor
// why: the scope stands in the index, so a hit outside it takes no place; ^0 keeps it out of the score.
WITH '+scope:(' + reduce(scopes = '', scope IN $published[$study].scopes | scopes + ' ' + scope) + ')^0 ' + $text AS wanted
WITH wanted, 0 AS skipped                        // unless $after
WITH wanted, toInteger($after) AS skipped        // if $after
CALL (wanted, skipped) {
  CALL db.index.fulltext.queryNodes('text_' + toLower($language), wanted, {skip: skipped, limit: $limit}) YIELD node AS found, score AS fit
  RETURN collect({node: found, score: fit}) AS hits
}
UNWIND range(0, size(hits) - 1) AS place
WITH hits[place] AS hit, toString(skipped + place + 1) AS cursor
