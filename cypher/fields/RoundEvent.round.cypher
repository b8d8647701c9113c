// RoundEvent.round: the round an event is about, where it counts.
// in:  this (map of an event), $published
// out: round
WITH this.study AS study, this.key AS key
MATCH (round:Round {study: study, key: key})
WHERE $published[study].rounds[key] IS NOT NULL
