// MatrixCell.sources: distinct sources its quotes come from.
// in:  this (map of a matrix cell)
// out: sources
UNWIND this.parts AS part
WITH this, part, part.node AS cell
MATCH (cell)<-[contributing:CONTRIBUTES]-(source:Source)
WHERE source.key = coalesce(part.source, source.key) AND (part.tension IS NULL AND contributing['quotes' + this.counting.by][part.slice] > 0
  OR any(place IN range(0, size(contributing.tensions) - 1)
    WHERE contributing.tensions[place] = part.tension AND contributing['tensionQuotes' + this.counting.by][place * this.counting.width + part.slice] > 0))
WITH count(DISTINCT source) AS sources
