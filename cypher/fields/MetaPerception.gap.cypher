// MetaPerception.gap: the balance expected less the balance found.
// in:  this (map of a meta-perception)
// out: gap
RETURN head([pair IN [[this.expected, this.found]] |
// include: balance_gap
])
