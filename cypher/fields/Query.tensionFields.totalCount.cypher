// Query.tensionFields.totalCount: how many tension fields a study has.
// in:  $study
// out: total
// why: a codebook is small, so it is counted.
MATCH (tension:TensionField)
WHERE tension.study = $study AND tension.key > ''
WITH count(tension) AS total
