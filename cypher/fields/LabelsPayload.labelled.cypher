// LabelsPayload.labelled: what got other names.
// in:  this (map of an outcome), $published, $everything
// out: found, typename
MATCH (node:Group|Role|TensionField)
WHERE node.id = this.id
WITH node, $everything AS counting
// include: visible
