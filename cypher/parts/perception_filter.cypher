// perception_filter: which cells of a version are wanted, those without a counted quote left out.
// in:  the variables cell (Perception), rank; $study, $observer, $observed, $role, $valence, $tension
// out:
    AND cell.quotes[rank] > 0
    AND cell.observer <> ''           // if $observerRecorded
    AND cell.observer = ''            // if $observerRecorded is false
    AND cell.observer = $observer     // if $observer
    AND cell.observed = $observed     // if $observed
    AND cell.role = $role             // if $role
    AND cell[toLower($valence)][rank] > 0   // if $valence
    AND EXISTS {                            // if $tension
      MATCH (cell)-[driving:DRIVEN_BY]->(:TensionField {study: $study, key: $tension})   // if $tension
      WHERE driving.quotes[rank] > 0        // if $tension
    }                                       // if $tension
