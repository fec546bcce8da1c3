"""The pairs of a goldenmatch result."""

import pandas as pd


def pairs_of(result) -> pd.DataFrame:
    if result.matched is None:
        return pd.DataFrame(columns=["place", "place_listed", "score"])
    table = result.matched.to_pandas()
    return pd.DataFrame({"place": table["target_place"], "place_listed": table["ref_place"], "score": table["__match_score__"]})
