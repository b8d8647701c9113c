// MatrixHead.node: what it is the head of, as the type it is.
// in:  this (map of a head)
// out: found, typename
WITH this.node AS found
WHERE found IS NOT NULL
WITH found, labels(found)[0] AS typename
