"""goldenmatch with a configuration by hand on prepared data: the ID number as evidence against, several blocks, a weighted score."""

import goldenmatch
import pandas as pd
import pyarrow as pa
from goldenmatch.config.schemas import BlockingConfig, BlockingKeyConfig, GoldenMatchConfig, MatchkeyConfig, MatchkeyField
from peers.goldenmatch_result import pairs_of
from preparation import prepared

THRESHOLD = 0.85
FIELDS = [("name", "jaro_winkler", 1.0), ("name_sound", "jaro_winkler", 1.0), ("id_number", "levenshtein", 2.0), ("birth_date", "levenshtein", 1.0), ("family_name", "jaro_winkler", 0.5)]
BLOCKS = [["id_number"], ["name"], ["name_sound"], ["birth_date"], ["id_birth"]]
# Pairs below the threshold are kept as well, so that the best threshold can be found.
LEAST_SCORE = 0.6


def link(students: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    config = GoldenMatchConfig(
        matchkeys=[MatchkeyConfig(name="person", type="weighted", threshold=LEAST_SCORE, fields=[MatchkeyField(field=field, scorer=scorer, weight=weight) for field, scorer, weight in FIELDS])],
        blocking=BlockingConfig(strategy="multi_pass", keys=[BlockingKeyConfig(fields=fields) for fields in BLOCKS], passes=[BlockingKeyConfig(fields=fields) for fields in BLOCKS]),
    )
    table = lambda frame: pa.Table.from_pandas(prepared(frame).fillna("").astype(str), preserve_index=False)
    return pairs_of(goldenmatch.match_df(table(students), table(listed), config=config))
