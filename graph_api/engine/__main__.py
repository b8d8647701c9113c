"""`python -m graph_api.engine HOME CACHE HEAP_MB PAGE_CACHE_MB`: started by graph_api.engine.embedded, not by hand."""

import os
import sys
from pathlib import Path

from graph_api.engine.child import Job, run


def main() -> None:
    home, cache, heap_mb, page_cache_mb = sys.argv[1:]
    # The report keeps the pipe to itself: Java prints to standard output too, and that goes to the log.
    report = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    code = 1
    try:
        run(Job(Path(home), Path(cache), int(heap_mb), int(page_cache_mb)), report)
        code = 0
    except Exception:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(code)  # Neo4j is down; threads of Java that idle would keep us for seconds


if __name__ == "__main__":
    main()
