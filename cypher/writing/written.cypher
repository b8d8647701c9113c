// written: everything written on a study since its first load, in order.
// in:  $study (key)
// out: content (JSON)
MATCH (written:Writing)
WHERE written.study = $study AND written.number > 0
RETURN written.content AS content
ORDER BY written.study, written.number
