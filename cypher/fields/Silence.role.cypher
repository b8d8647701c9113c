// Silence.role: in which role.
// in:  this (map of a silence)
// out: role
MATCH (role:Role {study: this.study, key: this.role})
