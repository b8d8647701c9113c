// Query.perception: how one group sees another, as the sum of its cells.
// in:  $asked
// out: perception
WITH $asked AS asked
// include: perception_sum
