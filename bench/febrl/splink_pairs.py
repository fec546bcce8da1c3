"""python splink_pairs.py FOLDER: links left.csv and right.csv with Splink as its manual does febrl4, writes pairs.csv (left, right, probability), and prints the CPU seconds as JSON."""

import json
import os
import sys
import warnings
from pathlib import Path

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "peers"))

RULES = [
    ("given_name", "surname"),
    ("date_of_birth",),
    ("soc_sec_id",),
    ("state", "address_1"),
    ("street_number", "address_1"),
    ("postcode",),
]


def main(folder: Path) -> None:
    warnings.filterwarnings("ignore")
    import splink.comparison_library as cl
    from peers.splink_linking import link_with
    from splink import block_on

    read = lambda name: pd.read_csv(folder / name, dtype=str, skipinitialspace=True).rename(columns={"rec_id": "place"})
    comparisons = [
        cl.NameComparison("given_name"),
        cl.NameComparison("surname"),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d", invalid_dates_as_null=True),
        cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("postcode", [2]),
    ]
    rules = [block_on(*rule) for rule in RULES] + ["l.given_name = r.surname and l.surname = r.given_name"]
    certain = [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")]
    pairs = link_with(read("left.csv"), read("right.csv"), comparisons, rules, certain, 0.9, [block_on("date_of_birth"), block_on("postcode")])
    # The weight is log2 of the odds.
    pairs["probability"] = 1 / (1 + 2.0 ** -pairs["score"])
    pairs.rename(columns={"place": "left", "place_listed": "right"})[["left", "right", "score", "probability"]].to_csv(folder / "pairs.csv", index=False)
    cost = os.times()
    print(json.dumps({"seconds": cost.user + cost.system}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
