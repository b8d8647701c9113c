// Perception.evidence.totalCount: how many readings it stands on.
// in:  this (map of a perception), $tension, $pole, $valence
// out: total
// why: counters know it, but for a tension and a valence together.
UNWIND this.cells AS cell
WITH sum(cell.quotes[this.rank]) AS total                      // if not $tension and not $valence
WITH sum(cell[toLower($valence)][this.rank]) AS total          // if $valence and not $tension
MATCH (cell)-[driven:DRIVEN_BY]->(:TensionField {study: this.study, key: $tension})   // if $tension and not $valence
WITH sum(driven.quotes[this.rank]) AS total                    // if $tension and not $valence and not $pole
WITH sum(driven['pole' + $pole][this.rank]) AS total           // if $tension and not $valence and $pole
UNWIND range(0, this.rank) AS rank                             // if $tension and $valence
CALL (cell, rank) {                                                                                   // if $tension and $valence
  MATCH (reading:Reading)-[showing:SHOWS]->(:TensionField)                                            // if $tension and $valence
  WHERE showing.cell = cell.cell AND showing.tension = $tension AND showing.certaintyRank = rank AND showing.key > ''      // if $tension and $valence
    AND reading.valence = $valence                                                                    // if $tension and $valence
    AND EXISTS { (reading)-[:SHOWS {tension: $tension, pole: $pole}]->(:TensionField) }               // if $tension and $valence and $pole
  RETURN count(reading) AS part                                                                       // if $tension and $valence
  UNION ALL                                                                                           // if $tension and $valence
  MATCH (reading:Reading)-[showing:SHOWS]->(:TensionField)                                            // if $tension and $valence
  WHERE showing.coderCell = cell.cell AND showing.tension = $tension AND showing.certaintyRank = rank AND showing.key > '' // if $tension and $valence
    AND reading.valence = $valence                                                                    // if $tension and $valence
    AND EXISTS { (reading)-[:SHOWS {tension: $tension, pole: $pole}]->(:TensionField) }               // if $tension and $valence and $pole
  RETURN count(reading) AS part                                                                       // if $tension and $valence
}                                                                                                     // if $tension and $valence
WITH sum(part) AS total                                                                               // if $tension and $valence
