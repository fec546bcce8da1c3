"""The files of one run as the peers read them: students.csv and the lists, as text, one row a person."""

from pathlib import Path

import pandas as pd

STUDENT_COLUMNS = {
    "姓名": "name", "身份证号": "id_number", "性别": "sex", "出生日期": "birth_date", "民族": "ethnic_group",
    "监护人姓名": "family_name", "监护人身份证号": "family_id", "家庭住址": "village",
}
LISTED_COLUMNS = {
    "姓名": "name", "身份证号": "id_number", "性别": "sex", "出生日期": "birth_date", "民族": "ethnic_group",
    "户主姓名": "family_name", "户主身份证号": "family_id", "村（社区）": "village",
}
COLUMNS = list(dict.fromkeys(STUDENT_COLUMNS.values()))
LISTS = ["filing", "low-income-rural", "low-income-urban"]


def read_tables(folder: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Students and listed people with the same columns; `place` is file:row, blanks are None."""
    students = read(folder / "students.csv", STUDENT_COLUMNS)
    listed = pd.concat([read(folder / f"{name}.csv", LISTED_COLUMNS) for name in LISTS if (folder / f"{name}.csv").exists()])
    return students, listed.reset_index(drop=True)


def read(path: Path, columns: dict[str, str]) -> pd.DataFrame:
    raw = pd.read_csv(path, dtype=str, encoding="utf-8-sig", keep_default_na=False)
    table = pd.DataFrame({ours: raw[theirs].str.strip() if theirs in raw else "" for theirs, ours in columns.items()}, dtype=object)
    table = table.where(table != "", None)
    # The heading is row 1.
    table.insert(0, "place", [f"{path.name}:{row}" for row in range(2, len(table) + 2)])
    return table
