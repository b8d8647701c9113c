// studies: what is published, and every name by which groups, roles, rounds, tensions and terms can be asked for.
// in:
// out: study, one a row
// why: read once a revision, so that names are understood, and versions bound, without a query of their own.
MATCH (study:Study)
WHERE study.revision IS NOT NULL
RETURN study {
  .key, .revision, .scope, .published, .contentHash, loadedBy: coalesce(study.loadedBy, ''),
  studies: [{key: study.key, names: [study.nameNl, study.nameEn]}],
  coders: [index IN range(0, size(study.coders) - 1) | {key: study.coders[index], names: [study.coderNames[index]]}],
  versions: COLLECT {
    MATCH (record:ImportRecord)
    WHERE record.version IN study.published AND record.study = study.key
    RETURN {round: record.round, version: record.version, edited: coalesce(record.edited, 0)} ORDER BY record.round
  },
  groups: COLLECT {
    MATCH (group:Group {study: study.key})
    RETURN {key: group.key, names: [group.nameNl, group.nameEn] + coalesce(group.aliases, [])}
  },
  parts: COLLECT {
    MATCH (part:Group {study: study.key})-[:PART_OF]->(whole:Group)
    RETURN [part.key, whole.key]
  },
  roles: COLLECT {
    MATCH (role:Role {study: study.key})
    RETURN {key: role.key, names: [role.nameNl, role.nameEn] + coalesce(role.aliases, [])}
  },
  rounds: COLLECT {
    MATCH (round:Round {study: study.key})
    RETURN {key: round.key, names: [round.nameNl, round.nameEn]}
  },
  tensions: COLLECT {
    MATCH (tension:TensionField {study: study.key})
    RETURN {key: tension.key, names: [tension.nameNl, tension.nameEn] + coalesce(tension.aliases, [])}
  },
  terms: COLLECT {
    MATCH (term:GlossaryTerm {study: study.key})
    RETURN {key: term.key, names: [term.lemma, term.lemma, term.plural]}
  }
} AS study
ORDER BY study.key
