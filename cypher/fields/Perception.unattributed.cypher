// Perception.unattributed: the same question, answered by quotes whose observer nobody recorded.
// in:  this (map of a perception)
// out: perception
// why: no id is '', since Neo4j 5.26 reads what .* gave where a null was put over it.
WITH this {.*, id: '', observer: '', observers: ['']} AS asked
WHERE this.observer <> ''
// include: perception_sum
WITH perception
WHERE size(perception.cells) > 0
