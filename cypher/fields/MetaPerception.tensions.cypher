// MetaPerception.tensions: the tensions expected or found, by key.
// in:  this (map of a meta-perception)
// out: foreseen
WITH this.expected AS left, this.found AS right
// include: tensions_of_two
WITH {tension: tension, expected: inLeft, found: inRight} AS foreseen
