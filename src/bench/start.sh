#!/bin/sh
# How long a reader waits: seconds from typing a command to its first answer.
#
#   src/bench/start.sh            what is in this folder, built and indexed first: five starts of serve, five searches
#   src/bench/start.sh clone      a fresh clone of this folder, built with Maven's cache as it is: one start of serve
#   src/bench/start.sh empty      the same with an empty cache of Maven: everything is fetched
#
# Needs git (for clones) and curl. The port is any that is free.
set -eu

home=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  server=
}
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# Milliseconds since 1970; whole seconds where date knows no fractions.
now() {
  case $(date +%N) in
    *[!0-9]*) echo "$(date +%s)000" ;;
    *) echo "$(($(date +%s%N) / 1000000))" ;;
  esac
}

# Starts serve in folder $1 and prints the seconds to its first page, which answers "who denied".
serve() {
  rm -f "$work/address"
  began=$(now)
  "$1/dixit" serve --port 0 >"$work/address" 2>"$work/told" &
  server=$!
  until [ -s "$work/address" ] 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || { cat "$work/told" >&2; exit 2; }
    sleep 0.02
  done
  curl -fsS -o "$work/page" "$(head -n 1 "$work/address")/search?q=who+denied"
  seconds "$began"
  grep -q '<html' "$work/page" || { echo "that is no page" >&2; exit 2; }
  stop
}

search() {
  began=$(now)
  "$1/dixit" search who denied >"$work/answer"
  seconds "$began"
}

seconds() {
  spent=$(($(now) - $1))
  printf '%d.%02d\n' $((spent / 1000)) $((spent % 1000 / 10))
}

clone() {
  git clone -q "$home" "$work/dixit"
  printf 'a fresh clone, %s: ' "$1"
  serve "$work/dixit"
}

case ${1:-} in
  clone) clone "the cache of Maven as it is" ;;
  empty)
    export MAVEN_OPTS="${MAVEN_OPTS:-} -Dmaven.repo.local=$work/cache"
    clone "an empty cache of Maven"
    ;;
  '')
    search "$home" >/dev/null 2>&1 || true
    serve "$home" >/dev/null
    for run in 1 2 3 4 5; do
      printf 'serve, built and indexed, run %s: ' "$run"
      serve "$home"
    done
    for run in 1 2 3 4 5; do
      printf 'search, built and indexed, run %s: ' "$run"
      search "$home"
    done
    ;;
  *) sed -n '2,8p' "$0" >&2; exit 2 ;;
esac
