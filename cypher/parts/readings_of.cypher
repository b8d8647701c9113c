// readings_of: the first readings counted in some parts of cells, most certain first.
// in:  the variables parts (list of maps: cell; valence, tension, source where it is a part), counting (map); $first
// out: reading, rank, key
// why: each part and certainty is a seek in the index of what it is a part by; what they find is merged.
UNWIND parts AS part
UNWIND range(0, counting.rank) AS rank
WITH counting, part, rank, coalesce(part.valence, counting.valence) AS valence
CALL (counting, part, rank, valence) {
  WITH * WHERE part.tension IS NOT NULL
  MATCH (reading)-[found:DRIVES]->()
  WHERE found.cell = part.cell AND found.tension = part.tension AND found.certaintyRank = rank AND found.key > ''
    AND found.valence = coalesce(valence, found.valence) AND found.source = coalesce(part.source, found.source)
    AND found.attribution = coalesce(counting.attribution, found.attribution)
  WITH reading, found ORDER BY found.cell, found.tension, found.certaintyRank, found.key LIMIT $first
  RETURN reading, found.key AS key
  UNION ALL
  WITH * WHERE part.tension IS NULL AND part.source IS NOT NULL
  MATCH (reading)-[found:SUPPORTS]->()
  WHERE found.cell = part.cell AND found.source = part.source AND found.certaintyRank = rank AND found.key > ''
    AND found.valence = coalesce(valence, found.valence)
    AND found.attribution = coalesce(counting.attribution, found.attribution)
  WITH reading, found ORDER BY found.cell, found.source, found.certaintyRank, found.key LIMIT $first
  RETURN reading, found.key AS key
  UNION ALL
  WITH * WHERE part.tension IS NULL AND part.source IS NULL AND valence IS NOT NULL
  MATCH (reading)-[found:SUPPORTS]->()
  WHERE found.cell = part.cell AND found.valence = valence AND found.certaintyRank = rank AND found.key > ''
    AND found.attribution = coalesce(counting.attribution, found.attribution)
  WITH reading, found ORDER BY found.cell, found.valence, found.certaintyRank, found.key LIMIT $first
  RETURN reading, found.key AS key
  UNION ALL
  WITH * WHERE part.tension IS NULL AND part.source IS NULL AND valence IS NULL
  MATCH (reading)-[found:SUPPORTS]->()
  WHERE found.cell = part.cell AND found.certaintyRank = rank AND found.key > ''
    AND found.attribution = coalesce(counting.attribution, found.attribution)
  WITH reading, found ORDER BY found.cell, found.certaintyRank, found.key LIMIT $first
  RETURN reading, found.key AS key
}
WITH reading, rank, key ORDER BY rank, key LIMIT $first
