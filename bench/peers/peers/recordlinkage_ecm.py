"""recordlinkage with its unsupervised classifier (ECM) on prepared data."""

import pandas as pd
import recordlinkage
from preparation import prepared

# A pair is a link where its probability is above a half.
THRESHOLD = 0.5
BLOCKS = ["id_number", "name", "name_sound", "birth_date", "id_birth"]


def link(students: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    left, right = prepared(students), prepared(listed)
    indexer = recordlinkage.Index()
    for column in BLOCKS:
        indexer.block(column)
    pairs = indexer.index(left, right)
    compare = recordlinkage.Compare()
    compare.string("name", "name", method="jarowinkler", threshold=0.85, label="name")
    compare.exact("name_sound", "name_sound", label="sound")
    compare.string("id_number", "id_number", method="levenshtein", threshold=0.85, label="id")
    compare.exact("birth_date", "birth_date", label="birth")
    compare.exact("sex", "sex", label="sex")
    compare.string("family_name", "family_name", method="jarowinkler", threshold=0.85, label="family")
    compare.exact("village", "village", label="village")
    vectors = compare.compute(pairs, left, right)
    classifier = recordlinkage.ECMClassifier()
    classifier.fit(vectors)
    probability = classifier.prob(vectors)
    first, second = vectors.index.get_level_values(0), vectors.index.get_level_values(1)
    result = pd.DataFrame({"place": left["place"].loc[first].array, "place_listed": right["place"].loc[second].array, "score": probability.array})
    # Equal patterns have equal probabilities; a user takes the pair that agrees in more.
    agreement = vectors.sum(axis=1).array
    return result.assign(agreement=agreement).sort_values(["score", "agreement"], ascending=False, kind="stable").drop(columns="agreement")
