// Query.metaPerception: how X think Y see them, and how Y see X.
// in:  $asked
// out: meta
// include: sums_asked
WITH {expected: sums[0], found: sums[1], counted: counted} AS meta
