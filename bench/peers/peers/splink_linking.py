"""The steps of Splink's tutorial: prior from deterministic rules, u from random pairs, m by EM, then all pairs of the blocks."""

import pandas as pd
from splink import DuckDBAPI, Linker, SettingsCreator

# Pairs that are less probable are of no use to anybody, and their number is large.
LEAST_PROBABILITY = 0.001
RANDOM_PAIRS = 1e6
SEED = 1


def link_with(students, listed, comparisons, rules, certain_rules, recall, training_rules) -> pd.DataFrame:
    database = DuckDBAPI()
    # Splink wants the sides in alphabetical order.
    sides = [database.register(students, dataset_display_name="a_students"), database.register(listed, dataset_display_name="b_listed")]
    settings = SettingsCreator(link_type="link_only", unique_id_column_name="place", comparisons=comparisons, blocking_rules_to_generate_predictions=rules)
    linker = Linker(sides, settings)
    linker.training.estimate_probability_two_random_records_match(certain_rules, recall=recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=RANDOM_PAIRS, seed=SEED)
    for rule in training_rules:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=LEAST_PROBABILITY).as_pandas_dataframe()
    # Probabilities near 1 round to the same number; the weight doesn't.
    result = pairs.rename(columns={"place_l": "place", "place_r": "place_listed", "match_weight": "score"})
    return result[["place", "place_listed", "score"]].sort_values(["score", "place", "place_listed"], ascending=False)
