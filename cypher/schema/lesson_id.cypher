// lesson_id: no two Lesson nodes share an id.
// in:
// out:
CREATE CONSTRAINT lesson_id IF NOT EXISTS FOR (lesson:Lesson) REQUIRE lesson.id IS UNIQUE
