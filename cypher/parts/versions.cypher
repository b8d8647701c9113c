// versions: the published versions a question is about, one a row.
// in:  $published, $study, $rounds
// out: version
UNWIND $published[$study].versions AS version                                        // unless $rounds
UNWIND [round IN $rounds | $published[$study].rounds[round]] AS version              // if $rounds
