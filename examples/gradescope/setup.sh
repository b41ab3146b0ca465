#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image of the assignment.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends \
  libmd0 libmd4c0 libreadline8 libsqlite3-0 libyaml-0-2 python3
chmod +x "${AUTOGRADER:-/autograder}/source/bin/weightroom"
