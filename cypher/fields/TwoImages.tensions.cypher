// TwoImages.tensions: the tensions in either image, by key.
// in:  this (map of two images)
// out: seen
WITH this.others AS left, this.own AS right
// include: tensions_of_two
WITH {
  tension: tension, others: inLeft, own: inRight,
  window: CASE WHEN inLeft > 0 AND inRight > 0 THEN 'OPEN' WHEN inLeft > 0 THEN 'BLIND' ELSE 'HIDDEN' END
} AS seen
