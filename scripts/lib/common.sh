# shellcheck shell=bash
# Words and small tools that every script shares. Sourced, never run.

say() { printf '%s\n' "$*" >&2; }

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# as_root COMMAND...: directly or through sudo
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# digest PATH...: one short hash over names and contents of files and of the files below folders
digest() {
  (cd "$NEGATOSCOPE_ROOT" && find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) | sha256sum | cut -c 1-16
}

# logged NAME COMMAND...: runs quietly, stops at the first failing line of a function; on failure shows the end of
# the log and where the rest is
logged() {
  local name=$1 log status=0
  shift
  mkdir -p "$NEGATOSCOPE_CACHE/logs"
  log="$NEGATOSCOPE_CACHE/logs/$name.log"
  set +e # bash ignores errexit inside the condition of an `if`, so the status is taken like this
  (
    set -e
    "$@"
  ) > "$log" 2>&1
  status=$?
  set -e
  [ "$status" = 0 ] && return
  tail -n 30 "$log" >&2
  fail "$name failed; the whole log is in $log"
}

# at_least VERSION MINIMUM: compares dotted version numbers
at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}
