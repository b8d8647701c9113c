// evidence_order: in the order of the index they are found by, as an ordered seek needs all its columns.
// in:  the variables reading, found; $tension, $valence, $last
// out: reading, found
WITH reading, found ORDER BY found.cell, found.certaintyRank, found.key                                   // if not $tension and not $valence and not $last
WITH reading, found ORDER BY found.cell DESC, found.certaintyRank DESC, found.key DESC                    // if not $tension and not $valence and $last
WITH reading, found ORDER BY found.cell, found.valence, found.certaintyRank, found.key                    // if not $tension and $valence and not $last
WITH reading, found ORDER BY found.cell DESC, found.valence DESC, found.certaintyRank DESC, found.key DESC   // if not $tension and $valence and $last
WITH reading, found ORDER BY found.cell, found.tension, found.certaintyRank, found.key                    // if $tension and not $valence and not $last
WITH reading, found ORDER BY found.cell DESC, found.tension DESC, found.certaintyRank DESC, found.key DESC   // if $tension and not $valence and $last
WITH reading, found ORDER BY found.cell, found.tension, found.valence, found.certaintyRank, found.key     // if $tension and $valence and not $last
WITH reading, found ORDER BY found.cell DESC, found.tension DESC, found.valence DESC, found.certaintyRank DESC, found.key DESC   // if $tension and $valence and $last
