#!/usr/bin/env bash
# Holds the real service against the contract. Usage: check.sh TARGET CLIENT_ID DRIVER_ID...
# The key comes in EV_DRIVER_MOCK_CODE: on a command line, every process of the machine could read it.
set -euo pipefail
: "${EV_DRIVER_MOCK_CODE:?is the API key of the service}"

target=$1 client=$2
shift 2
ids=()
for id in "$@"; do ids+=(--id "$id"); done

# The exit code is the answer: 0 nothing deviates, 1 something does, 2 wrong command line.
exec node_modules/.bin/ev-driver-mock check --target "$target" --client-id "$client" "${ids[@]}" \
  --rate "${RATE:-5}" --format junit --out report.xml
