"""`python -m graph_api` is the command `oogpunt`."""

from graph_api.cli import main

if __name__ == "__main__":
    main()
