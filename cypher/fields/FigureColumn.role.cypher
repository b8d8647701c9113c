// FigureColumn.role: the role of the column, where there is one.
// in:  this (map of a part of a figure)
// out: role
MATCH (role:Role {study: this.study, key: this.key})
