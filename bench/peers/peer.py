"""python peer.py NAME FOLDER PAIRS: links the files of a folder, writes the pairs (best first) as csv, and prints the threshold and what it cost as JSON."""

import importlib
import json
import os
import sys
import time
import warnings
from pathlib import Path


def main(name: str, folder: str, pairs: str) -> None:
    warnings.filterwarnings("ignore")
    from tables import read_tables

    peer = importlib.import_module(f"peers.{name}")
    result = peer.link(*read_tables(Path(folder)))
    result.sort_values("score", ascending=False, kind="stable").to_csv(pairs, columns=["place", "place_listed", "score"], index=False)
    cost = os.times()
    print(json.dumps({"threshold": peer.THRESHOLD, "seconds": cost.user + cost.system + cost.children_user + cost.children_system}))


if __name__ == "__main__":
    main(*sys.argv[1:])
