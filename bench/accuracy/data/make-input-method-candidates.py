"""Makes input-method-candidates.ts: what an input method offers for the syllable of each character of a name, in the order of its menu.

    python3 make-input-method-candidates.py LIBRARY DICTIONARY

LIBRARY is libgooglepinyin.so.0 and DICTIONARY dict_pinyin.dat of Debian's package libgooglepinyin0 0.1.2-8 (Apache-2.0; Copyright 2008-2010
The Android Open Source Project, 2011 Weng Xuetian). The matcher reads neither: its readings are Unihan's. A character's syllables are those
under which the input method itself offers it.
"""

import ctypes
import sys
from name_characters import name_characters, write_table

INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split() + [""]
FINALS = "a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang v ve ue er".split()
# A menu is leafed through for a few pages at most (five to nine characters a page).
SHOWN = 32
# A rare reading far down in the menu is not how a name is typed.
DEEPEST = 120


def is_simplified(character: str) -> bool:
    """In GB 2312: a clerk's input method is not set to traditional characters."""
    try:
        character.encode("gb2312")
        return True
    except UnicodeEncodeError:
        return False


def main(library: str, dictionary: str) -> None:
    ime = ctypes.CDLL(library)
    ime.im_open_decoder.restype = ctypes.c_bool
    ime.im_search.restype = ctypes.c_size_t
    ime.im_get_candidate.restype = ctypes.c_void_p
    if not ime.im_open_decoder(dictionary.encode(), b"hedui-unused-user-dictionary"):
        sys.exit("the dictionary can't be opened")
    known = set(name_characters())
    menus: dict[str, list[str]] = {}
    for syllable in sorted({i + f for i in INITIALS for f in FINALS}):
        ime.im_reset_search()
        count = ime.im_search(syllable.encode(), ctypes.c_size_t(len(syllable)))
        starts = ctypes.POINTER(ctypes.c_uint16)()
        ime.im_get_spl_start_pos.restype = ctypes.c_size_t
        spellings = ime.im_get_spl_start_pos(ctypes.byref(starts))
        if spellings != 1 or starts[1] != len(syllable):
            continue
        menu: list[str] = []
        for candidate in range(count):
            buffer = (ctypes.c_uint16 * 64)()
            ime.im_get_candidate(ctypes.c_size_t(candidate), buffer, ctypes.c_size_t(63))
            units = list(buffer)
            text = "".join(map(chr, units[: units.index(0)]))
            if len(text) == 1 and "\u4e00" <= text <= "\u9fff" and text not in menu and (text in known or is_simplified(text)):
                menu.append(text)
        if menu:
            menus[syllable] = menu
    readings = {c: [s for s, menu in menus.items() if c in menu[:DEEPEST]] for c in known}
    rows = [f"{syllable} {''.join(menu[:SHOWN])} {''.join(c for c in menu[SHOWN:DEEPEST] if c in known)}".rstrip() for syllable, menu in menus.items()]
    write_table(
        "input-method-candidates.ts",
        "inputMethodCandidates",
        [
            "One line a syllable: the syllable, the first characters of the input method's menu in its order, and characters of names farther down. Generated",
            "by make-input-method-candidates.py from libgooglepinyin 0.1.2 (Apache-2.0; Copyright 2008-2010 The Android Open Source Project, 2011 Weng Xuetian).",
        ],
        rows,
    )
    print(len(menus), "syllables;", sum(not r for r in readings.values()), "characters without:", "".join(c for c, r in readings.items() if not r))


main(*sys.argv[1:3])
