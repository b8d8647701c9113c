// Query.searchFacets: what the hits of a search are about.
// in:  $sought, $language
// out: facets
// why: costs as much as there are hits, up to the cap.
CALL () {
  CALL db.index.fulltext.queryNodes('text_' + toLower($language), $sought.query, {limit: $sought.cap + 1}) YIELD node AS found
  RETURN collect(found.facets) AS hits
}
CALL (hits) {
  UNWIND hits[..$sought.cap] AS facets
  UNWIND facets AS facet
  WITH split(facet, ':') AS words, count(*) AS number ORDER BY number DESC, words[1]
  RETURN collect({name: words[0], key: words[1], hits: number}) AS counts
}
WITH $sought.asked AS asked, size(hits) > $sought.cap AS isCapped, size(hits[..$sought.cap]) AS number, counts
WITH {
  isCapped: isCapped, counted: asked {.*, quotes: number},
  kinds: [one IN counts WHERE one.name = 'kind'], observers: [one IN counts WHERE one.name = 'observer'],
  observed: [one IN counts WHERE one.name = 'observed'], roles: [one IN counts WHERE one.name = 'role'],
  rounds: [one IN counts WHERE one.name = 'round'], tensions: [one IN counts WHERE one.name = 'tension'],
  valences: [one IN counts WHERE one.name = 'valence']
} AS facets
