// Query.lessons: the lessons of a study, by key.
// in:  $study, $after, $before, $limit
// out: lesson, cursor
MATCH (lesson:Lesson)
WHERE lesson.study = $study AND lesson.key > ''
  AND lesson.key > $after    // if $after
  AND lesson.key < $before   // if $before
WITH lesson, lesson.key AS cursor ORDER BY lesson.study, lesson.key LIMIT $limit             // unless $last
WITH lesson, lesson.key AS cursor ORDER BY lesson.study DESC, lesson.key DESC LIMIT $limit   // if $last
