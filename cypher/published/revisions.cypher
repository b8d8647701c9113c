// revisions: the revision of every study, to see that something was published.
// in:
// out: key, revision
MATCH (study:Study)
WHERE study.revision IS NOT NULL
RETURN study.key AS key, study.revision AS revision
