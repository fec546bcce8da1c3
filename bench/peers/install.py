"""python3 install.py FOLDER: makes a virtual environment with the peers; one that can't be installed is named, and the others go on."""

import subprocess
import sys
import venv
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")


def main(folder: Path) -> int:
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [str(python), "-m", "pip", "install", "--quiet", "--constraint", str(REQUIREMENTS)]
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    failed = [line for line in lines if line and not line.startswith("#") and subprocess.run([*install, line]).returncode != 0]
    for line in failed:
        print(f"can't be installed: {line}", file=sys.stderr)
    print(python)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
