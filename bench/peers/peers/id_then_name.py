"""What offices do with VLOOKUP: the first row with the ID number; where there is none, the first row with the name."""

import pandas as pd

THRESHOLD = 0.5


def link(students: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    by_id = dict(zip(reversed(listed["id_number"].tolist()), reversed(listed["place"].tolist())))
    by_name = dict(zip(reversed(listed["name"].tolist()), reversed(listed["place"].tolist())))
    pairs = []
    for place, name, id_number in zip(students["place"], students["name"], students["id_number"]):
        if id_number is not None and id_number in by_id:
            pairs.append((place, by_id[id_number], 1.0))
        elif name is not None and name in by_name:
            pairs.append((place, by_name[name], 0.5))
    return pd.DataFrame(pairs, columns=["place", "place_listed", "score"])
