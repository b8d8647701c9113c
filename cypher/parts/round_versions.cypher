// round_versions: the published version of the round asked for, or of all.
// in:  $published, $study, $round
// out: version
UNWIND $published[$study].versions AS version           // unless $round
UNWIND [$published[$study].rounds[$round]] AS version   // if $round
