"""The characters of name-parts.ts, for the scripts beside it that make the tables of errors."""

import re
from pathlib import Path

SOURCE = Path(__file__).with_name("name-parts.ts")


def name_characters() -> list[str]:
    """Every Han character inside a quoted string, in order of appearance, each once."""
    quoted = re.findall(r"'([^']*)'", SOURCE.read_text(encoding="utf-8"))
    return list(dict.fromkeys(c for text in quoted for c in text if "\u4e00" <= c <= "\u9fff"))


def write_table(name: str, constant: str, comment: list[str], rows: list[str]) -> None:
    """Writes one TypeScript file with one string, a row a line."""
    lines = ["/**", *(f" * {line}" for line in comment), " */", f"export const {constant} = `", *rows, "`"]
    Path(__file__).with_name(name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
