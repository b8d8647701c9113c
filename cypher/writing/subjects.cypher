// subjects: which of some ids name what an entry of the logbook can be about.
// in:  $ids, $versions (published)
// out: id
MATCH (subject:Study|Round|Group|Role|TensionField|GlossaryTerm|Lesson|Source|Quote)
WHERE subject.id IN $ids AND subject.study IS NOT NULL AND (subject.version IS NULL OR subject.version IN $versions)
RETURN subject.id AS id
