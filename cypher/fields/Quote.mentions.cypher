// Quote.mentions: the glossary terms in a quote, by term.
// in:  this (Quote)
// out: mention
MATCH (this)-[mentioning:MENTIONS]->(term:GlossaryTerm)
WITH mentioning, term ORDER BY term.key, mentioning.surface
WITH {term: term, surface: mentioning.surface, method: mentioning.method} AS mention
