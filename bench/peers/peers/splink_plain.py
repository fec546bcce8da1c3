"""Splink with the comparisons that its documentation suggests, on the columns as they are."""

import pandas as pd
import splink.comparison_library as cl
from peers.splink_linking import link_with
from splink import block_on

# Bits: a probability of one half.
THRESHOLD = 0.0


def link(students: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    comparisons = [
        cl.JaroWinklerAtThresholds("name", [0.9, 0.7]),
        cl.LevenshteinAtThresholds("id_number", [1, 2]),
        cl.ExactMatch("birth_date"),
        cl.ExactMatch("sex"),
        cl.JaroWinklerAtThresholds("family_name", [0.9]),
    ]
    rules = [block_on("id_number"), block_on("name"), block_on("family_name", "sex"), block_on("substr(id_number, 1, 14)")]
    return link_with(students, listed, comparisons, rules, [block_on("id_number")], 0.7, [block_on("id_number"), block_on("name")])
