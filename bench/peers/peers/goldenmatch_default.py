"""goldenmatch without a configuration: it finds its own."""

import goldenmatch
import pandas as pd
import pyarrow as pa
from peers.goldenmatch_result import pairs_of

THRESHOLD = 0.0


def link(students: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    table = lambda frame: pa.Table.from_pandas(frame, preserve_index=False)
    return pairs_of(goldenmatch.match_df(table(students), table(listed), confidence_required=False, allow_red_config=True, exclude_columns=["place"]))
