// labels: every name of the groups, roles and tensions of a study, in the form of the model.
// in:  $study (key)
// out: kind, entry (map)
UNWIND ['group', 'role', 'tension'] AS kind
MATCH (node:Group|Role|TensionField {study: $study})
WHERE {Group: 'group', Role: 'role', TensionField: 'tension'}[labels(node)[0]] = kind
RETURN kind, node {.key, names: {nl: node.nameNl, en: node.nameEn}, aliases: coalesce(node.aliases, [])} AS entry
ORDER BY kind, entry.key
