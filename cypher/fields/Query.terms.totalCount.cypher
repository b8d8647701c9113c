// Query.terms.totalCount: how many glossary terms a study has.
// in:  $study
// out: total
// why: a codebook is small, so it is counted.
MATCH (term:GlossaryTerm)
WHERE term.study = $study AND term.key > ''
WITH count(term) AS total
