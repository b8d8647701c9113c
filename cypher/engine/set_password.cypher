// set_password: a new password for the owner of an embedded engine, at each start.
// in:  $password
// out:
ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED
