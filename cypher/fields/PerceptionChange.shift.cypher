// PerceptionChange.shift: the balance after less the balance before.
// in:  this (map of a change)
// out: shift
RETURN head([pair IN [[this.after, this.before]] |
// include: balance_gap
])
