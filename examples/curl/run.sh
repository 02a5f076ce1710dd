#!/usr/bin/env bash
# What any language can do over HTTP. Usage: run.sh [URL]
# Without the URL of a server that runs (npm start), the script starts one of its own on a free port.
set -euo pipefail

if [ $# -gt 0 ]; then
  mock=$1
else
  log=$(mktemp)
  node_modules/.bin/ev-driver-mock serve --port 0 --log json --clock 2026-01-15T09:00:00Z > "$log" &
  server=$!
  trap 'kill $server; rm -f "$log"' EXIT
  until grep -q listening "$log"; do sleep 0.1; done
  mock=$(sed -n 's/.*"url":{"full":"\([^"]*\)".*/\1/p' "$log" | head -n 1)
fi

# A session is named in the base URL, so the client that is tested needs no change. The control API takes the same name.
session=curl-$$
api=$mock/_session/$session/api/user/externalId
control=$mock/_session/$session/_mock
key='code=demo-key&clientId=demo'

status() { curl -s -o /dev/null -w '%{http_code}' "$@"; }
send() { curl -sSf -o /dev/null -H 'content-type: application/json' "$@"; }
check() {
  [ "$2" = "$3" ] || { echo "✘ $1: expected $3, got $2" >&2; exit 1; }
  echo "✔ $1"
}

check 'a driver' "$(status "$api/extIdTest?$key")" 200

send "$control/activations" -d '{"scenario":"not-authorised"}'
check 'this session gets a 401' "$(status "$api/extIdTest?$key")" 401
check 'and no other one does' "$(status "$mock/api/user/externalId/extIdTest?$key")" 200

send "$control/reset" -X POST
send "$control/activations" -d '{"scenario":"flaky","externalId":"driver-7"}'
check 'the first call fails' "$(status "$api/driver-7?$key")" 503
check 'the second call fails' "$(status "$api/driver-7?$key")" 503
check 'the third call works' "$(status "$api/driver-7?$key")" 200

charger=$(curl -s "$api/one-home-charger?$key" | sed 's/.*"chargers":\[{"id":\([0-9]*\).*/\1/')
send "$control/chargers/$charger/sockets/1" -X PATCH -d '{"status":"Error"}'
broken=$(curl -s "$api/one-home-charger?$key" | grep -c '"status":"Error"')
check 'the socket is broken' "$broken" 1

verify=$(curl -s "$control/requests/verify" -H 'content-type: application/json' \
  -d '{"match":{"externalId":"driver-7"},"exactly":3}')
check 'the app asked exactly three times' "$(grep -o '"verified":[a-z]*' <<< "$verify")" '"verified":true'

send "$mock/_mock/sessions/$session" -X DELETE
check 'the session is deleted' "$(status "$mock/_mock/sessions/$session")" 404
