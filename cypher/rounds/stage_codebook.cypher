// stage_codebook: the nodes of the codebook a version is related to; one that is not there yet has no study, so nobody sees it.
// in:  $round (id), $groups (ids), $roles (ids), $tensions (ids), $terms (ids), $respondents (ids)
// out: staged
MERGE (:Round {id: $round})
WITH 1 AS staged
CALL () { UNWIND $groups AS id MERGE (:Group {id: id}) }
CALL () { UNWIND $roles AS id MERGE (:Role {id: id}) }
CALL () { UNWIND $tensions AS id MERGE (:TensionField {id: id}) }
CALL () { UNWIND $terms AS id MERGE (:GlossaryTerm {id: id}) }
CALL () { UNWIND $respondents AS id MERGE (:Respondent {id: id}) }
RETURN staged
