#!/bin/sh
# Make .venv with docgen installed in it ($1: extras, e.g. "[dev]"), once; again only when the
# dependencies change.  Needs Python 3.11 or newer; a missing python3-venv is installed (as root on
# Debian) or named with its remedy.
set -eu
extras="${1:-}"
python="${PYTHON:-python3}"

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "docgen needs Python 3.11 or newer ($python is not). Remedy: apt-get install python3, or make PYTHON=/path/to/python3.11" >&2
    exit 7
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    version=$("$python" -c 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            "python$version-venv" || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv
    else
        echo "The Python module venv is missing. Remedy: sudo apt-get install python3-venv" >&2
        exit 7
    fi
fi

stamp=".venv/.docgen$(printf %s "$extras" | tr -dc a-z)"
if [ -f "$stamp" ] && [ ! pyproject.toml -nt "$stamp" ] && [ ! constraints.txt -nt "$stamp" ]; then
    exit 0
fi
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".$extras"
touch "$stamp"
