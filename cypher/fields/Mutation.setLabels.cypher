// Mutation.setLabels: what became of the request; it was written before this is asked.
// in:  $outcome (map: study, id, revision, problems)
// out:
RETURN $outcome
