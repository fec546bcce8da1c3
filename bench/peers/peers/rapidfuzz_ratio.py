"""rapidfuzz over all pairs: the mean of the ratios of name and ID number; the best row of each student."""

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

# The cut-off that its documentation uses most often in examples.
THRESHOLD = 80.0
STUDENTS_AT_ONCE = 500


def link(students: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    names, ids, places = (listed[column].fillna("").tolist() for column in ("name", "id_number", "place"))
    pairs = []
    for start in range(0, len(students), STUDENTS_AT_ONCE):
        part = students.iloc[start:start + STUDENTS_AT_ONCE]
        score = process.cdist(part["name"].fillna(""), names, scorer=fuzz.ratio, dtype=np.float32)
        score += process.cdist(part["id_number"].fillna(""), ids, scorer=fuzz.ratio, dtype=np.float32)
        best = score.argmax(axis=1)
        pairs += [(place, places[j], float(score[i, j]) / 2) for i, (place, j) in enumerate(zip(part["place"], best))]
    return pd.DataFrame(pairs, columns=["place", "place_listed", "score"])
