// TensionField.lessons: the lessons that address it, by key.
// in:  this (TensionField)
// out: lesson
MATCH (lesson:Lesson)-[:ADDRESSES]->(this)
WITH lesson ORDER BY lesson.key
