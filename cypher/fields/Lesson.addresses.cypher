// Lesson.addresses: the tensions it is about, by key.
// in:  this (Lesson)
// out: tension
MATCH (this)-[:ADDRESSES]->(tension:TensionField)
WITH tension ORDER BY tension.key
