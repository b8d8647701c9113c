// Query.search.totalCount: how many hits there are.
// in:  $sought, $language
// out: total
CALL db.index.fulltext.queryNodes('text_' + toLower($language), $sought.query) YIELD node AS found
WITH count(found) AS total
