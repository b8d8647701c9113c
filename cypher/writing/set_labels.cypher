// set_labels: gives groups, roles and tensions their names and aliases.
// in:  $rows (maps: id, nameNl, nameEn, aliases)
// out: labelled
UNWIND $rows AS row
MATCH (node:Group|Role|TensionField)
WHERE node.id = row.id
SET node.nameNl = row.nameNl, node.nameEn = row.nameEn, node.aliases = row.aliases
RETURN count(node) AS labelled
