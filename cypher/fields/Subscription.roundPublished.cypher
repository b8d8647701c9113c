// Subscription.roundPublished: one event, which was seen before this is asked.
// in:  $outcome (map: study, key, change, revision)
// out:
RETURN $outcome
