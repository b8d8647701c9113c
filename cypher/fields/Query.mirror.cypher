// Query.mirror: X on Y, Y on X, and both on themselves.
// in:  $asked
// out: mirror
// include: sums_asked
WITH {xOnY: sums[0], yOnX: sums[1], xOnX: sums[2], yOnY: sums[3], counted: counted} AS mirror
