// glossary_term_id: no two GlossaryTerm nodes share an id.
// in:
// out:
CREATE CONSTRAINT glossary_term_id IF NOT EXISTS FOR (glossaryTerm:GlossaryTerm) REQUIRE glossaryTerm.id IS UNIQUE
