// Perception.role: in which role.
// in:  this (map of a perception)
// out: role
// known: key = nullIf(this.role, '')
// known: id = this.study + ':role:' + nullIf(this.role, '')
MATCH (role:Role {study: this.study, key: this.role})
