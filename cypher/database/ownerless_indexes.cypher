// ownerless_indexes: the indexes called as one of our constraints that belong to none.
// in:  $names (strings)
// out: name
// why: a constraint is made in two steps, its index first. Killed in between, the index stays, and its name is taken.
SHOW INDEXES YIELD name, owningConstraint
WHERE name IN $names AND owningConstraint IS NULL
RETURN name
