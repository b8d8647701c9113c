// Query.relations: how relations between two groups are seen.
// in:  $asked, $study, $observer, $observerRecorded, $observed, $tension
// out: relations
WITH $asked.counting AS counting
CALL (counting) {
// include: counted_cells
    AND 'relation' IN cell.marks
    AND cell.observer <> ''           // if $observerRecorded
    AND cell.observer = ''            // if $observerRecorded is false
    AND cell.observer = $observer     // if $observer
  UNWIND range(0, size(cell.marks) - 1) AS place
  WITH cell, split(cell.marks[place], ' ') AS words, cell['markQuotes' + counting.by][place * counting.width..(place + 1) * counting.width] AS counter
  WHERE words[0] = 'relation' AND counter[counting.slice] > 0
    AND $observed IN words[1..3]      // if $observed
  RETURN collect({
    groups: words[1..3], tension: words[3], cell: cell.cell, observer: cell.observer, counter: counter,
    quotes: counter[counting.slice]
  }) AS counters
}
CALL (counters) {
  UNWIND [one IN counters WHERE size(one.groups) = 2] AS one
  WITH one.groups AS groups, collect(one) AS ones
  WHERE any(one IN ones WHERE one.tension = $tension)   // if $tension
  WITH groups, [one IN ones WHERE one.tension IS NULL] AS seen, [one IN ones WHERE one.tension IS NOT NULL] AS shown
  WITH *, reduce(total = 0, one IN seen | total + one.quotes) AS quotes ORDER BY quotes DESC, groups
  RETURN collect({study: $study, keys: groups, quotes: quotes, seen: seen, shown: shown, counting: $asked.counting}) AS found
}
WITH $asked AS asked, counters, found
WITH *, found AS all                                                // if $tension
WITH *, [one IN counters WHERE size(one.groups) = 0] AS all        // if not $tension and not $observed
WITH *, [one IN counters WHERE size(one.groups) = 1] AS all        // if not $tension and $observed
WITH {found: found, counted: asked {.*, quotes: reduce(total = 0, one IN all | total + one.quotes)}} AS relations
