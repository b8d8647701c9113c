// remove_content: removes some nodes of a version.
// in:  $version (string), $limit (whole)
// out: removed; fewer than $limit when nothing is left
MATCH (node:Reading|Quote|Perception|RoundTotal|Source|Agreement)
WHERE node.version = $version AND node.key IS NOT NULL
WITH node LIMIT $limit
DETACH DELETE node
RETURN count(node) AS removed
