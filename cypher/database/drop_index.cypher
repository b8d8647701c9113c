// drop_index: removes an index; no data goes with it.
// in:  $index (string)
// out:
DROP INDEX $index IF EXISTS
