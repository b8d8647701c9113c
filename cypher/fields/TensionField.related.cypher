// TensionField.related: the tensions the source links it to, whichever of the two it names first.
// in:  this (TensionField)
// out: related
MATCH (this)-[:RELATES_TO]-(related:TensionField)
WITH DISTINCT related ORDER BY related.key
