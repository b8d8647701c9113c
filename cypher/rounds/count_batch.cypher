// count_batch: counts one more batch of a version, in the transaction that writes it.
// in:  $version (string), $batch (whole, those staged before)
// out: batches; no row when another number was staged
MATCH (record:ImportRecord {version: $version, key: $version})
WHERE record.batches = $batch
SET record.batches = $batch + 1
RETURN record.batches AS batches
