// text_nl: full-text search in Dutch, stemmed.
// in:
// out:
// why: scope stands in the index, so that hits outside the published versions never take the place of others.
CREATE FULLTEXT INDEX text_nl IF NOT EXISTS FOR (entry:Quote|GlossaryTerm|Lesson|LogbookEntry)
ON EACH [entry.searchNl, entry.scope]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}}
