// sum_explanation: why a sum, or one of several, has no quotes.
// in:  the variable sums (list of maps of a perception)
// out: explanation (map), a row only when there is a reason
// include: heard_beside
WITH CASE
  WHEN any(one IN sums WHERE size(one.versions) = 0) THEN 'NO_ROUND_PUBLISHED'
  WHEN any(one IN sums WHERE one.quotes = 0 AND one.order = 2) THEN 'NO_META_PERCEPTION'
  WHEN any(one IN sums WHERE one.quotes = 0 AND one.observer = one.observed) THEN 'NO_SELF_IMAGE'
  WHEN unheard > 0 THEN 'NOBODY_RECORDED'
  WHEN unattributed > 0 THEN 'ONLY_UNATTRIBUTED'
END AS reason
// include: explanation
