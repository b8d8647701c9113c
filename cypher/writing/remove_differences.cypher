// remove_differences: forgets what coders differ on in quotes, to be said anew.
// in:  $version (string), $keys (of quotes)
// out: removed
UNWIND $keys AS key
MATCH (quote:Quote {version: $version, key: key})-[differing:DIFFERED_ON]->(:Agreement)
DELETE differing
RETURN count(*) AS removed
