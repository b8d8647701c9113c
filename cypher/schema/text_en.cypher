// text_en: full-text search in English, stemmed.
// in:
// out:
// why: scope stands in the index, so that hits outside the published versions never take the place of others.
CREATE FULLTEXT INDEX text_en IF NOT EXISTS FOR (entry:Quote|GlossaryTerm|Lesson|LogbookEntry)
ON EACH [entry.searchEn, entry.scope]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}
