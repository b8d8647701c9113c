// Query.timeline: how one group saw another, round after round.
// in:  $asked
// out: timeline
// include: sums_asked
WITH {sums: sums, counted: counted} AS timeline
