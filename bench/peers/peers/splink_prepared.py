"""Splink as a good user sets it up for such data: pinyin, the parts of the ID number, term frequencies, household, more blocks."""

import pandas as pd
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from peers.splink_linking import link_with
from preparation import prepared
from splink import block_on

THRESHOLD = 0.0


def name_comparison():
    """Same name, weighted by its frequency; same sound; one character of three or four; one character of two."""
    return cl.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            cll.NullLevel("name"),
            cll.ExactMatchLevel("name", term_frequency_adjustments=True),
            cll.ExactMatchLevel("name_sound", term_frequency_adjustments=True),
            cll.LevenshteinLevel("name", 1),
            cll.JaroWinklerLevel("name_sound", 0.9),
            cll.LevenshteinLevel("given", 1),
            cll.ExactMatchLevel("surname", term_frequency_adjustments=True),
            cll.ElseLevel(),
        ],
    )


def id_comparison():
    return cl.CustomComparison(
        output_column_name="id_number",
        comparison_levels=[
            cll.NullLevel("id_number"),
            cll.ExactMatchLevel("id_number"),
            cll.CustomLevel("substr(id_number_l, 1, 15) = substr(id_number_r, 1, 15)", label_for_charts="first fifteen"),
            cll.DamerauLevenshteinLevel("id_number", 1),
            cll.DamerauLevenshteinLevel("id_number", 2),
            cll.And(cll.ExactMatchLevel("id_birth"), cll.ExactMatchLevel("id_area")),
            cll.ExactMatchLevel("id_area"),
            cll.ElseLevel(),
        ],
    )


def family_comparison():
    """Name and number of guardian and head are one piece of evidence: counted twice they would make siblings matches."""
    return cl.CustomComparison(
        output_column_name="family",
        comparison_levels=[
            cll.NullLevel("family_name"),
            cll.Or(cll.ExactMatchLevel("family_id"), cll.ExactMatchLevel("family_name")),
            cll.ExactMatchLevel("family_sound"),
            cll.ElseLevel(),
        ],
    )


def link(students: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    comparisons = [
        name_comparison(),
        id_comparison(),
        cl.DamerauLevenshteinAtThresholds("birth_date", [1]),
        cl.ExactMatch("sex"),
        family_comparison(),
        cl.ExactMatch("village").configure(term_frequency_adjustments=True),
    ]
    rules = [
        block_on("id_number"),
        block_on("name"),
        block_on("name_sound"),
        block_on("birth_date", "sex"),
        block_on("id_birth"),
        block_on("family_id"),
        block_on("family_name", "village"),
        block_on("substr(id_number, 1, 15)"),
    ]
    certain = [block_on("id_number", "name"), block_on("name", "birth_date", "sex")]
    return link_with(prepared(students), prepared(listed), comparisons, rules, certain, 0.8, [block_on("id_number"), block_on("name", "birth_date"), block_on("family_name", "village")])
