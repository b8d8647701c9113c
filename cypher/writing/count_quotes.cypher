// count_quotes: says of quotes what follows from their readings: how many there are, and by what they are found.
// in:  $version (string), $rows (maps: key, properties)
// out: counted
UNWIND $rows AS row
MATCH (quote:Quote {version: $version, key: row.key})
SET quote += row.properties
RETURN count(quote) AS counted
