// Query.provenance: what a figure or a thing stands on.
// in:  $published, $everything, $wanted, $first
// out: provenance
// why: cells say what there is and from which sources; readings are ordered index seeks, so only those shown are read.
WITH $wanted AS wanted
// include: found_by_id
WITH found, typename, CASE typename WHEN 'Perception' THEN found.counting ELSE $everything END AS counting,
  CASE
    WHEN typename = 'Perception' THEN found.versions
    WHEN typename = 'Round' THEN [$published[found.study].rounds[found.key]]
    WHEN found.version IS NOT NULL THEN [found.version]
    ELSE $published[found.study].versions
  END AS versions,
  CASE typename WHEN 'TensionField' THEN found.key END AS tension, CASE typename WHEN 'Source' THEN found.key END AS source
CALL (found, typename, versions) {
  UNWIND versions AS version
  MATCH (cell:Perception)
  WHERE cell.version = version AND cell.coder = '' AND cell.order > 0 AND cell.key > '' AND CASE typename
    WHEN 'Group' THEN found.key IN [cell.observer, cell.observed]
    WHEN 'Role' THEN cell.role = found.key
    ELSE typename IN ['Study', 'Round', 'ImportRecord', 'TensionField', 'Source']
  END
  RETURN collect(cell) AS around
}
WITH *, CASE typename WHEN 'Perception' THEN found.cells ELSE around END AS cells
CALL (cells, counting, tension, source) {
  UNWIND cells AS cell
  MATCH (origin:Source)-[contributing:CONTRIBUTES]->(cell)
  WHERE source IS NULL OR origin.key = source
  WITH cell, origin, contributing, head([place IN range(0, size(contributing.tensions) - 1) WHERE contributing.tensions[place] = tension]) AS place,
    counting, tension
  WITH cell, origin, CASE
    WHEN tension IS NULL THEN contributing['quotes' + counting.by][counting.slice]
    WHEN place IS NULL THEN 0
    ELSE contributing['tensionQuotes' + counting.by][place * counting.width + counting.slice]
  END AS quotes
  WHERE quotes > 0
  WITH origin, sum(quotes) AS quotes, collect(cell) AS fed ORDER BY quotes DESC, origin.key
  WITH collect({source: origin, quotes: quotes}) AS shares, collect(fed) AS nested
  RETURN shares, reduce(all = [], fed IN nested | all + fed) AS used
}
CALL (used, counting, tension, source) {
  CALL (used, counting, tension, source) {
    UNWIND CASE WHEN tension IS NULL THEN used ELSE [] END AS cell
    WITH DISTINCT cell, counting, source
    UNWIND range(0, counting.rank) AS rank
    CALL (cell, rank, counting, source) {
      MATCH (reading)-[supporting:SUPPORTS]->()
      WHERE supporting.cell = cell.cell AND supporting.certaintyRank = rank AND supporting.key > ''
        AND CASE WHEN counting.valence IS NULL THEN true ELSE supporting.valence = counting.valence END
        AND CASE WHEN counting.attribution IS NULL THEN true ELSE supporting.attribution = counting.attribution END
        AND CASE WHEN source IS NULL THEN true ELSE supporting.source = source END
      WITH reading, supporting ORDER BY supporting.cell, supporting.certaintyRank, supporting.key LIMIT $first
      RETURN reading
    }
    RETURN reading
    UNION ALL
    UNWIND CASE WHEN tension IS NULL THEN [] ELSE used END AS cell
    WITH DISTINCT cell, counting, tension
    UNWIND range(0, counting.rank) AS rank
    CALL (cell, rank, tension) {
      MATCH (reading)-[driving:DRIVES]->()
      WHERE driving.cell = cell.cell AND driving.tension = tension AND driving.certaintyRank = rank AND driving.key > ''
      WITH reading, driving ORDER BY driving.cell, driving.tension, driving.certaintyRank, driving.key LIMIT $first
      RETURN reading
    }
    RETURN reading
  }
  WITH DISTINCT reading ORDER BY reading.key LIMIT $first
  RETURN collect(reading) AS counted
}
CALL (found, typename, versions) {
  CALL (found, typename, versions) {
    WITH * WHERE typename = 'Quote'
    RETURN found AS quote
    UNION
    WITH * WHERE typename = 'Reading'
    MATCH (found)-[:READS]->(quote:Quote)
    RETURN quote
    UNION
    WITH * WHERE typename = 'Respondent'
    MATCH (found)-[:VOICED]->(quote:Quote) WHERE quote.version IN versions
    RETURN quote
    UNION
    WITH * WHERE typename = 'GlossaryTerm'
    MATCH (found)<-[mentioning:MENTIONS]-(quote:Quote) WHERE mentioning.method <> 'COMPOUND' AND quote.version IN versions
    RETURN quote
    UNION
    WITH * WHERE typename = 'Pole'
    MATCH (found)<-[:HAS_POLE]-(:TensionField)<-[showing:SHOWS]-(reading:Reading)-[:READS]->(quote:Quote)
    WHERE showing.pole = found.side AND reading.accepted AND reading.version IN versions
    RETURN quote
  }
  WITH quote ORDER BY quote.key
  RETURN collect(quote) AS direct
}
CALL (found, typename, direct) {
  UNWIND direct AS quote
  MATCH (quote)-[:FROM]->(origin:Source)
  WITH origin, count(quote) AS quotes ORDER BY quotes DESC, origin.key
  RETURN collect({source: origin, quotes: quotes}) AS own
}
CALL (found, typename, direct) {
  UNWIND direct AS quote
  MATCH (reading:Reading)-[:READS]->(quote)
  WHERE reading.accepted OR typename = 'Quote' OR (typename = 'Reading' AND reading.key = found.key)
  WITH reading WHERE typename <> 'Reading' OR reading.key = found.key
  WITH reading ORDER BY reading.key LIMIT $first
  RETURN collect(reading) AS read
}
CALL (counted) {
  UNWIND counted AS reading
  MATCH (reading)-[:READS]->(quote:Quote)
  WITH DISTINCT quote ORDER BY quote.key
  RETURN collect(quote) AS quotes
}
WITH found, typename, counting, versions, counted + read AS readings, shares + own AS sources, quotes + direct[..$first] AS quotes
WITH found, typename, readings, quotes, sources, reduce(used = [], one IN sources |
  CASE WHEN one.source.version IN used THEN used ELSE used + one.source.version END) AS used, {
  study: found.study, counting: counting, versions: versions, roles: coalesce(CASE typename WHEN 'Perception' THEN found.roles END, []),
  coder: coalesce(CASE typename WHEN 'Perception' THEN found.coder END, ''),
  nested: coalesce(CASE typename WHEN 'Perception' THEN found.nested END, false),
  quotes: reduce(total = 0, one IN sources | total + one.quotes)
} AS counted
WITH {found: found, typename: typename, readings: readings, quotes: quotes, sources: sources, used: used, counted: counted} AS provenance
