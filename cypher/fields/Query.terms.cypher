// Query.terms: the glossary terms of a study, by key.
// in:  $study, $after, $before, $limit
// out: term, cursor
MATCH (term:GlossaryTerm)
WHERE term.study = $study AND term.key > ''
  AND term.key > $after    // if $after
  AND term.key < $before   // if $before
WITH term, term.key AS cursor ORDER BY term.study, term.key LIMIT $limit             // unless $last
WITH term, term.key AS cursor ORDER BY term.study DESC, term.key DESC LIMIT $limit   // if $last
