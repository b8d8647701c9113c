// Query.silences: ordered pairs of groups without a quote.
// in:  $asked, $study, $byRole
// out: silences
CALL () {
  UNWIND $asked.versions AS version
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = $asked.coder AND cell.order = 1 AND cell.key > '' AND cell.observer <> ''
  RETURN collect({
    observer: cell.observer, observed: cell.observed, role: cell.role, quotes: cell['quotes' + $asked.counting.by][$asked.counting.slice],
    isAsked: size($asked.roles) = 0 OR cell.role IN $asked.roles
  }) AS spoken
}
CALL (spoken) {
  UNWIND $asked.groups AS seer
  UNWIND $asked.groups AS seen
  UNWIND [''] AS role   // unless $byRole
  MATCH (one:Role {study: $study})   // if $byRole
  WITH spoken, seer, seen, one.key AS role   // if $byRole
  WITH role, seer, seen, [one IN spoken WHERE one.observer IN seer.within] AS said
  WHERE NOT seen.key IN seer.within AND NOT seer.key IN seen.within
  WITH *, [one IN said WHERE one.observed IN seen.within AND (role = '' OR one.role = role)] AS about
  WHERE none(one IN about WHERE one.isAsked AND one.quotes > 0)
  WITH seer, seen, role, CASE WHEN size(about) > 0 THEN 'LEFT_OUT' WHEN size(said) > 0 THEN 'NO_QUOTE' ELSE 'NOBODY_ASKED' END AS why
  ORDER BY seer.key, seen.key, role
  RETURN collect({study: $study, observer: seer.key, observed: seen.key, role: role, why: why}) AS pairs
}
WITH pairs, reduce(total = 0, one IN spoken | total + CASE WHEN one.isAsked THEN one.quotes ELSE 0 END) AS quotes, $asked AS asked
WITH {pairs: pairs, counted: asked {.*, quotes: quotes}} AS silences
