// Query.web: every cell of a study, for a picture.
// in:  $published, $study, $observer, $observerRecorded, $observed, $roles, $rounds, $tension, $coder, $counting
// out: web
// include: cells_asked
WITH {cells: cells, counted: counted} AS web
