// Reading.observerCandidates: guesses at who spoke, by group; never counted.
// in:  this (Reading)
// out: candidate
MATCH (this)-[guess:OBSERVER_CANDIDATE]->(group:Group)
WITH guess, group ORDER BY group.key
WITH {group: group, certainty: guess.certainty, rationale: guess.rationale} AS candidate
