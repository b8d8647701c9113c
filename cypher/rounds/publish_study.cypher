// publish_study: the study itself, which says what versions count; from here on they are what is read.
// in:  $properties (map, with id)
// out: revision
MERGE (study:Study {id: $properties.id})
WITH study, coalesce(study.revision, 0) + 1 AS revision
SET study = $properties
SET study.revision = revision
RETURN revision
