// Query.search.totalCount: how many hits there are.
// in:  $published, $study, $text, $language
// out: total
WITH '+scope:(' + reduce(scopes = '', scope IN $published[$study].scopes | scopes + ' ' + scope) + ')^0 ' + $text AS wanted
CALL db.index.fulltext.queryNodes('text_' + toLower($language), wanted) YIELD node AS found
WITH count(found) AS total
