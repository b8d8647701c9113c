// Query.ask: how a question in words was read; that was done before this is asked.
// in:  $outcome (map, see graph_api/asks.py)
// out:
RETURN $outcome
