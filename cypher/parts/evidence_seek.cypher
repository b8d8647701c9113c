// evidence_seek: the readings of one cell that are asked for, by an index; what includes it adds which certainties.
// in:  the variables counting, stream (maps: cell, and the keys low and high it is between); $tension, $pole, $valence
// out: reading, found
MATCH (reading)-[found:SUPPORTS]->()             // unless $tension
MATCH (reading)-[found:DRIVES]->()               // if $tension
WHERE found.cell = stream.cell AND found.key > stream.low AND found.key < stream.high
  AND found.tension = $tension                   // if $tension
  AND $pole IN found.poles                       // if $pole
  AND found.valence = $valence                   // if $valence
  AND CASE WHEN counting.valence IS NULL THEN true ELSE found.valence = counting.valence END
  AND CASE WHEN counting.attribution IS NULL THEN true ELSE found.attribution = counting.attribution END
