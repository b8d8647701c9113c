// Query.falseFriends: words with several meanings.
// in:  $asked
// out: friends
CALL () {
  MATCH (definer:Group)-[defining:DEFINES]->(term:GlossaryTerm)
  WHERE term.study = $asked.study AND term.key > ''
  WITH definer, defining, term,
    head([text IN [term.lemma] |
// include: folded
    ]) AS lemma,
    head([text IN [defining.definition] |
// include: folded
    ]) AS meaning ORDER BY definer.key, term.key
  WITH lemma, term.language AS language, meaning, collect({
    group: definer, term: term, definition: defining.definition, certainty: defining.certainty, rationale: defining.rationale
  }) AS definedBy
  WITH *, head(definedBy).group.key AS first, head(definedBy).definition AS definition,
    size(definedBy) > 1 AND none(one IN definedBy WHERE one.certainty = 'HIGH') AS open ORDER BY first, definition
  WITH lemma, language, collect({definition: definition, definedBy: definedBy, open: open}) AS senses
  WHERE size(senses) > 1
  WITH lemma, language, senses ORDER BY lemma, language
  RETURN collect({lemma: lemma, language: language, senses: senses}) AS words
}
CALL () {
// include: counted_cells
  RETURN collect(cell) AS cells
}
WITH $asked AS asked, words, cells, $asked.counting AS counting
WITH {
  words: words, cells: cells, counted: asked {.*, quotes: reduce(total = 0, cell IN cells | total + cell['quotes' + counting.by][counting.slice])}
} AS friends
