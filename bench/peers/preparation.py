"""What a good user does before linking: one script and width, pinyin, the parts of an ID number, one form of date."""

import re
import unicodedata

import pandas as pd
from opencc import OpenCC
from pypinyin import lazy_pinyin

simplified = OpenCC("t2s")
NO_NAME = re.compile(r"[\s\W_]+")
NOT_OF_AN_ID = re.compile(r"[^0-9X]")


def plain_name(text: str | None) -> str | None:
    if text is None:
        return None
    return NO_NAME.sub("", simplified.convert(unicodedata.normalize("NFKC", text))) or None


def pinyin(name: str | None) -> str | None:
    return None if name is None else " ".join(lazy_pinyin(name))


def plain_id(text: str | None) -> str | None:
    if text is None:
        return None
    upper = unicodedata.normalize("NFKC", text).upper().replace("Х", "X").replace("×", "X").replace("*", "X")
    if "E+" in upper:
        return None
    return NOT_OF_AN_ID.sub("", upper) or None


def plain_date(text: str | None, id_number: str | None) -> str | None:
    """YYYYMMDD of the column; of the ID number where the column has no whole date."""
    parts = re.findall(r"\d+", text or "")
    if len(parts) == 1 and len(parts[0]) == 8:
        return parts[0]
    if len(parts) == 3:
        return f"{parts[0]}{int(parts[1]):02}{int(parts[2]):02}"
    return id_number[6:14] if id_number is not None and len(id_number) >= 14 else None


def prepared(table: pd.DataFrame) -> pd.DataFrame:
    ids = table["id_number"].map(plain_id)
    # A number of before 1999 has no century and no check character.
    whole = ids.map(lambda text: text if text is not None and len(text) >= 17 else None)
    names = table["name"].map(plain_name)
    family = table["family_name"].map(plain_name)
    result = pd.DataFrame({
        "place": table["place"],
        "name": names,
        "surname": names.str[:1],
        "given": names.str[1:],
        "name_sound": names.map(pinyin),
        "id_number": ids,
        "id_area": ids.str[:6],
        "id_birth": whole.str[6:14],
        "id_sequence": whole.str[14:17],
        "birth_date": [plain_date(date, id_number) for date, id_number in zip(table["birth_date"], whole)],
        "sex": table["sex"],
        "family_name": family,
        "family_sound": family.map(pinyin),
        "family_id": table["family_id"].map(plain_id),
        "village": table["village"].map(village),
    }, dtype=object)
    return result.where(result.notna() & (result != ""), None)


def village(text: str | None) -> str | None:
    """The village of an address: what stands between the township and the group, without its class."""
    if text is None:
        return None
    inner = re.sub(r"^.*[镇乡]", "", text)
    return re.sub(r"(村|社区)?([一二三四五六七八九十]组)?$", "", inner) or None
