// lesson_key: a key names one Lesson within its study.
// in:
// out:
CREATE CONSTRAINT lesson_key IF NOT EXISTS FOR (lesson:Lesson) REQUIRE (lesson.study, lesson.key) IS UNIQUE
