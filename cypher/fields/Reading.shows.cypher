// Reading.shows: the tensions a reading shows, by key.
// in:  this (Reading)
// out: shown
MATCH (this)-[showing:SHOWS]->(tension:TensionField)
WITH showing, tension ORDER BY tension.key, showing.pole, showing.side
WITH {tension: tension, pole: showing.pole, side: showing.side, certainty: showing.certainty} AS shown
