// Perception.role: in which role.
// in:  this (map of a perception)
// out: role
MATCH (role:Role {study: this.study, key: this.role})
