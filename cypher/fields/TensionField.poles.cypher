// TensionField.poles: its poles, A then B.
// in:  this (TensionField)
// out: pole
MATCH (this)-[:HAS_POLE]->(pole:Pole)
WITH pole ORDER BY pole.key
