// Query.lessons.totalCount: how many lessons a study has.
// in:  $study
// out: total
// why: a codebook is small, so it is counted.
MATCH (lesson:Lesson)
WHERE lesson.study = $study AND lesson.key > ''
WITH count(lesson) AS total
