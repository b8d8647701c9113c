// MetaPerception.accuracy: 1 where the balance expected is the one found, 0 where it is the opposite.
// in:  this (map of a meta-perception)
// out: accuracy
RETURN 1 - abs(head([pair IN [[this.expected, this.found]] |
// include: balance_gap
])) / 2
