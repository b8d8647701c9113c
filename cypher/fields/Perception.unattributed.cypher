// Perception.unattributed: the same question, answered by quotes whose observer nobody recorded.
// in:  this (map of a perception), $published
// out: perception
WITH this.study AS study, '' AS observer, this.observed AS observed, this.role AS role, this.anyRole AS anyRole, this.round AS round,
  this.order AS order, this.coder AS coder, this.rank AS rank, this.nested AS nested
WHERE this.observer <> ''
// include: perception_sum
WITH perception
WHERE size(perception.cells) > 0
