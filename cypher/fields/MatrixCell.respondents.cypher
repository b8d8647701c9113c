// MatrixCell.respondents: distinct respondents who voiced its quotes; nothing where sources are a dimension.
// in:  this (map of a matrix cell)
// out: respondents
UNWIND this.parts AS part
WITH this, part, part.node AS cell
OPTIONAL MATCH (cell)<-[contributing:CONTRIBUTES]-(respondent:Respondent)
WHERE part.source IS NULL AND (part.tension IS NULL AND contributing['quotes' + this.counting.by][part.slice] > 0
  OR any(place IN range(0, size(coalesce(contributing.tensions, [])) - 1)
    WHERE contributing.tensions[place] = part.tension AND contributing['tensionQuotes' + this.counting.by][place * this.counting.width + part.slice] > 0))
WITH part.source AS source, count(DISTINCT respondent) AS voices
WITH CASE WHEN source IS NULL THEN voices END AS respondents
