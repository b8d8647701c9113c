// Query.sources: the sources of a study, by key.
// in:  $published, $study, $round, $after, $before, $limit
// out: source, cursor
// why: each version is an ordered index seek; what they find is merged, so a page costs what it returns.
// include: round_versions
CALL (version) {
  MATCH (source:Source)
  WHERE source.version = version AND source.key > ''
    AND source.key > $after    // if $after
    AND source.key < $before   // if $before
  WITH source ORDER BY source.version, source.key LIMIT $limit             // unless $last
  WITH source ORDER BY source.version DESC, source.key DESC LIMIT $limit   // if $last
  RETURN source
}
WITH source, source.key AS cursor ORDER BY cursor LIMIT $limit        // unless $last
WITH source, source.key AS cursor ORDER BY cursor DESC LIMIT $limit   // if $last
