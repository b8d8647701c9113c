// readings_of: the first readings counted in some parts of cells, most certain first.
// in:  the variables parts (list of maps: cell; valence, tension, source where it is a part), counting (map); $first
// out: reading, rank, key
// why: each part and certainty is a seek in the index of what it is a part by; what they find is merged. Parts are told
//      apart before they are sought: a condition inside would be checked on all that a seek of the wrong kind finds.
CALL (parts, counting) {
  UNWIND [part IN parts WHERE part.tension IS NOT NULL] AS part
  UNWIND range(0, counting.rank) AS rank
  WITH counting, part, rank, coalesce(part.valence, counting.valence) AS valence
  CALL (counting, part, rank, valence) {
    MATCH (reading)-[found:DRIVES]->()
    WHERE found.cell = part.cell AND found.tension = part.tension AND found.certaintyRank = rank AND found.key > ''
      AND CASE WHEN valence IS NULL THEN true ELSE found.valence = valence END
      AND CASE WHEN part.source IS NULL THEN true ELSE found.source = part.source END
      AND CASE WHEN counting.attribution IS NULL THEN true ELSE found.attribution = counting.attribution END
    WITH reading, found ORDER BY found.cell, found.tension, found.certaintyRank, found.key LIMIT $first
    RETURN reading, found.key AS key
  }
  RETURN reading, rank, key
  UNION ALL
  UNWIND [part IN parts WHERE part.tension IS NULL AND part.source IS NOT NULL] AS part
  UNWIND range(0, counting.rank) AS rank
  WITH counting, part, rank, coalesce(part.valence, counting.valence) AS valence
  CALL (counting, part, rank, valence) {
    MATCH (reading)-[found:SUPPORTS]->()
    WHERE found.cell = part.cell AND found.source = part.source AND found.certaintyRank = rank AND found.key > ''
      AND CASE WHEN valence IS NULL THEN true ELSE found.valence = valence END
      AND CASE WHEN counting.attribution IS NULL THEN true ELSE found.attribution = counting.attribution END
    WITH reading, found ORDER BY found.cell, found.source, found.certaintyRank, found.key LIMIT $first
    RETURN reading, found.key AS key
  }
  RETURN reading, rank, key
  UNION ALL
  UNWIND [part IN parts WHERE part.tension IS NULL AND part.source IS NULL AND coalesce(part.valence, counting.valence) IS NOT NULL] AS part
  UNWIND range(0, counting.rank) AS rank
  WITH counting, part, rank, coalesce(part.valence, counting.valence) AS valence
  CALL (counting, part, rank, valence) {
    MATCH (reading)-[found:SUPPORTS]->()
    WHERE found.cell = part.cell AND found.valence = valence AND found.certaintyRank = rank AND found.key > ''
      AND CASE WHEN counting.attribution IS NULL THEN true ELSE found.attribution = counting.attribution END
    WITH reading, found ORDER BY found.cell, found.valence, found.certaintyRank, found.key LIMIT $first
    RETURN reading, found.key AS key
  }
  RETURN reading, rank, key
  UNION ALL
  UNWIND [part IN parts WHERE part.tension IS NULL AND part.source IS NULL AND coalesce(part.valence, counting.valence) IS NULL] AS part
  UNWIND range(0, counting.rank) AS rank
  CALL (counting, part, rank) {
    MATCH (reading)-[found:SUPPORTS]->()
    WHERE found.cell = part.cell AND found.certaintyRank = rank AND found.key > ''
      AND CASE WHEN counting.attribution IS NULL THEN true ELSE found.attribution = counting.attribution END
    WITH reading, found ORDER BY found.cell, found.certaintyRank, found.key LIMIT $first
    RETURN reading, found.key AS key
  }
  RETURN reading, rank, key
}
WITH reading, rank, key ORDER BY rank, key LIMIT $first
