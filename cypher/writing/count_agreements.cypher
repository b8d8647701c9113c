// count_agreements: adds to how many quotes have which pattern of votes, a dimension a row.
// in:  $version (string), $rows (maps: dimension, patterns, grown: by how many quotes, in the order of patterns)
// out: counted
UNWIND $rows AS row
MATCH (agreement:Agreement {version: $version, key: row.dimension})
WITH agreement, row, agreement.quotes AS quotes,
  agreement.patterns + [pattern IN row.patterns WHERE NOT pattern IN agreement.patterns] AS patterns
WITH agreement, [place IN range(0, size(patterns) - 1) | {
  pattern: patterns[place],
  quotes: coalesce(quotes[place], 0) + coalesce(row.grown[head([other IN range(0, size(row.patterns) - 1)
    WHERE row.patterns[other] = patterns[place]])], 0)
}] AS sums
SET agreement.patterns = [sum IN sums WHERE sum.quotes > 0 | sum.pattern],
  agreement.quotes = [sum IN sums WHERE sum.quotes > 0 | sum.quotes]
RETURN count(agreement) AS counted
