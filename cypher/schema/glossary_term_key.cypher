// glossary_term_key: a key names one GlossaryTerm within its study.
// in:
// out:
CREATE CONSTRAINT glossary_term_key IF NOT EXISTS FOR (glossaryTerm:GlossaryTerm) REQUIRE (glossaryTerm.study, glossaryTerm.key) IS UNIQUE
