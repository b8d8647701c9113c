// perception_filter: which cells of a version are wanted, those without a counted quote left out.
// in:  the variables cell (Perception), counting (map); $study, $observer, $observerRecorded, $observed, $roles, $tension
// out:
// why: there is an index for each of: a version's cells by key, those of an observer by key, those of a pair.
    AND cell.key > ''                 // unless $observed
    AND cell.observer >= ''           // if $observed and not $observer
    AND cell['quotes' + counting.by][counting.slice] > 0
    AND cell.observer <> ''           // if $observerRecorded
    AND cell.observer = ''            // if $observerRecorded is false
    AND cell.observer = $observer     // if $observer
    AND cell.observed = $observed     // if $observed
    AND cell.role IN $roles           // if $roles
    AND EXISTS {                            // if $tension
      MATCH (cell)-[driving:DRIVEN_BY]->(:TensionField {study: $study, key: $tension})   // if $tension
      WHERE driving['quotes' + counting.by][counting.slice] > 0   // if $tension
    }                                       // if $tension
