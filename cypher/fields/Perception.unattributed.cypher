// Perception.unattributed: the same question, answered by quotes whose observer nobody recorded.
// in:  this (map of a perception)
// out: perception
WITH this {.*, observer: '', observers: ['']} AS asked
WHERE this.observer <> ''
// include: perception_sum
WITH perception
WHERE size(perception.cells) > 0
