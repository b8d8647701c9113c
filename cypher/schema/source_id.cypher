// source_id: finds the Source of a public id.
// in:
// out:
// why: not unique, since two versions of a round may stand beside each other while one replaces the other.
CREATE INDEX source_id IF NOT EXISTS FOR (source:Source) ON (source.id)
