#!/bin/sh
# Remakes the lock files from pyproject.toml; needs uv, which nothing else here does.
# Commit what it writes. Add --upgrade to take newer releases within the ranges.
set -eu
cd "$(dirname "$0")/.."
compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@"
}
compile "$@" pyproject.toml --output-file requirements/app.txt
# The constraint keeps the packages that are tested the same as the packages that are served.
compile "$@" pyproject.toml --group dev --constraint requirements/app.txt --output-file requirements/dev.txt
compile "$@" --group pyproject.toml:node --output-file requirements/node.txt
npm install --package-lock-only
