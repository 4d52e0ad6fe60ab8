#!/usr/bin/env bash
# Installs what is missing, builds once, runs every test, and says "N passed, N failed" alone on its last line.
# Tests start their own Redis and PostgreSQL (tests/Raati.Testing) and end them; nothing here listens on a fixed port.
set -uo pipefail
export NO_COLOR=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Memory that is written and run is mapped twice otherwise, for every method that is compiled: an eighth of a test's processor time.
export DOTNET_EnableWriteXorExecute=0
# Watching how methods are used pays back only in programs that run long: it is a third of the build's processor time.
export DOTNET_TieredPGO=0
cd "$(dirname "$0")"

usage() {
  cat <<'TEXT'
usage: ./test.sh [suite...]
       ./test.sh pictures [folder]

With no suite: everything. A suite is one of
  web        TypeScript: types, lint, unit tests of both web apps
  hub        tests/Raati.Hub.Tests
  cluster    tests/Raati.Cluster.Tests
  browser    tests/Raati.Browser.Tests
  <name>     tests/Raati.<Name>.Tests

pictures makes the pictures of the README and the guides anew (docs/pictures), and with a folder also a picture of every
screen at every size, language, light and dark there.

A build, lint or type check that fails counts as one failed test; so does a suite that could not run, ran nothing, or
skipped something. The exit code is 0 only when nothing failed.

Environment: RAATI_TEST_CHROMIUM (another Chromium), RAATI_TEST_SCREENSHOTS (a folder to leave pictures of the pages in),
RAATI_TEST_RESULTS (a folder to leave logs and TRX files in). Single tests: see docs/testing.md.
TEXT
}

case "${1:-}" in -h | --help) usage; exit 0 ;; esac

passed=0
failed=0
child=
declare -A besides=()
# Compilations share one server, which takes two thirds of what a process for each takes; by its name it is this run's own and ends with it.
compiler=raati-$$
started=$SECONDS
scratch=$(mktemp -d)
touch "$scratch/started"
results=${RAATI_TEST_RESULTS:-$scratch}
mkdir -p "$results"
results=$(cd "$results" && pwd)

finish() {
  local one
  for one in $child "${besides[@]}"; do kill "$one" 2>/dev/null; wait "$one" 2>/dev/null; done
  pkill -f -- "-pipename:$compiler( |\$)"
  rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 130' INT TERM

say() { printf '\n== %s\n' "$*"; }
fail() { failed=$((failed + 1)); printf 'FAILED: %s\n' "$*"; }
stop() { fail "$*"; total; exit 1; }
total() { printf '\n%d s\n%d passed, %d failed\n' $((SECONDS - started)) "$passed" "$failed"; }

. build/machine.sh

# In the background, so that the trap can end it.
run() { "$@" & child=$!; wait "$child"; local code=$?; child=; return $code; }

# Hubs, servers and browsers of the tests write as durably as deployed ones, hundreds of times a second. In memory, where there is
# room, a slow disk fails no test; that writes are durable is seen in system calls (FsyncTests), not on a disk.
scratch_in_memory() {
  local room=/dev/shm least=$((8 * 1024 * 1024))
  [ -z "${TMPDIR:-}" ] && [ -w "$room" ] && [ "$(stat -f -c %T "$room")" = tmpfs ] || return 0
  [ "$(df -k --output=avail "$room" | tail -n 1)" -gt "$least" ] || return 0
  [ "$(sed -n 's/^MemAvailable: *\([0-9]*\).*/\1/p' /proc/meminfo)" -gt "$least" ] || return 0
  export TMPDIR=$room
}

# Written by the step that installs the packages (build/WebApp.proj).
modules=node_modules/.installed

# The same step that the build uses: npm ci, when the lock file is newer than what is installed.
install_modules() { run dotnet msbuild build/WebApp.proj -t:Install -nologo -v:minimal || stop "npm ci"; }

build() {
  say "Building Raati.sln"
  run dotnet build Raati.sln -nologo -v quiet -nodeReuse:false -p:UseSharedCompilation=true "-p:SharedCompilationId=$compiler" || stop "the build"
}

# step <name> <command...>: passes silently, counts as failed when it fails.
step() { local name=$1; shift; say "$name"; run "$@" || fail "$name"; }

# count <name> <exit code> <passed> <failed> <skipped>
count() {
  local name=$1 code=$2
  passed=$((passed + $3))
  failed=$((failed + $4))
  printf '%s: %d passed, %d failed, %d skipped\n' "$name" "$3" "$4" "$5"
  [ "$5" -eq 0 ] || fail "$name skipped $5"
  [ $(($3 + $4 + $5)) -gt 0 ] || fail "$name ran no test"
  if [ "$code" -ne 0 ] && [ "$4" -eq 0 ]; then fail "$name ended with exit code $code"; fi
}

dotnet_suite() {
  local name=$1 code=0 trx="$results/$1.trx"
  say "$name"
  rm -f "$trx"
  # Pictures are made by their own command, and belong to no suite.
  run dotnet test "tests/$name" --no-build --nologo --filter 'Category!=Pictures' --logger "trx;LogFileName=$trx" --logger "console;verbosity=minimal" \
    --results-directory "$results" --blame-hang --blame-hang-timeout 8m --blame-hang-dump-type none || code=$?
  [ -f "$trx" ] || { fail "$name could not run (exit code $code)"; return; }
  # shellcheck disable=SC2046
  count "$name" "$code" $(sed -n 's/.*<Counters total="\([0-9]*\)" executed="\([0-9]*\)" passed="\([0-9]*\)" .*/\1 \2 \3/p' "$trx" |
    awk '{ print $3, $2 - $3, $1 - $2 }')
}

web_tests() {
  step "Biome" npx --no-install biome ci --colors=off --diagnostic-level=warn .
  local app
  for app in Raati.KioskWeb Raati.Console; do
    [ -f "$app/package.json" ] || { fail "$app could not run"; continue; }
    local code=0 report="$results/$app.json"
    say "$app: tests"
    rm -f "$report"
    # By itself and not through npx, which ends without it.
    run env -C "$app" "$PWD/node_modules/.bin/vitest" run --reporter=default --reporter=json --outputFile.json="$report" || code=$?
    [ -f "$report" ] || { fail "$app: tests could not run (exit code $code)"; continue; }
    # shellcheck disable=SC2046
    count "$app: tests" "$code" $(node -p 'const r = require(process.argv[1]); [r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests].join(" ")' "$report")
  done
}

# An app that was built just now has had its types checked.
web_types() {
  local app
  for app in Raati.KioskWeb Raati.Console; do
    [ "$app/dist/.built" -nt "$scratch/started" ] || step "$app: types" npx --no-install tsc --noEmit -p "$app"
  done
}

# beside <name> <command...>: goes on meanwhile. What it says, and what it counts, waits for join.
beside() {
  local name=$1
  shift
  (
    trap 'kill "$child" 2>/dev/null; exit' TERM
    passed=0
    failed=0
    "$@"
    echo "$passed $failed" >"$scratch/$name"
  ) >"$results/$name.log" 2>&1 &
  besides[$name]=$!
}

# join <name>: false when it ended before its end.
join() {
  local name=$1 counted=()
  wait "${besides[$name]}"
  unset "besides[$name]"
  cat "$results/$name.log"
  [ -f "$scratch/$name" ] && read -ra counted <"$scratch/$name"
  [ ${#counted[@]} -eq 2 ] || return 1
  passed=$((passed + counted[0]))
  failed=$((failed + counted[1]))
}

# As soon as the build has the packages.
web_tests_when_ready() {
  until [ -f "$modules" ] && [ ! package-lock.json -nt "$modules" ]; do run sleep 1; done
  web_tests
}

if [ "${1:-}" = pictures ]; then
  [ $# -le 2 ] || { usage; exit 2; }
  export RAATI_TEST_PICTURES=$PWD/docs/pictures
  filter='FullyQualifiedName~DocsPictures'
  if [ -n "${2:-}" ]; then
    mkdir -p "$2"
    RAATI_TEST_SCREENSHOTS=$(cd "$2" && pwd) && export RAATI_TEST_SCREENSHOTS
    filter="$filter|FullyQualifiedName~Screens"
  fi
  find_missing
  check_tools
  install_missing
  build
  step "Pictures" dotnet test tests/Raati.Browser.Tests --no-build --nologo --filter "$filter"
  du -ch "$RAATI_TEST_PICTURES"/* | tail -n 1
  exit $((failed > 0))
fi

suites=("$@")
wants() { [ ${#suites[@]} -eq 0 ] || [[ " ${suites[*]} " == *" $1 "* ]]; }

for suite in "${suites[@]}"; do
  [ "$suite" = web ] || [ -d "tests/Raati.${suite^}.Tests" ] || { usage; stop "there is no suite $suite"; }
done

# Servers and browsers are installed beside the build, and web tests go on beside it, since its compilers leave a core now and then.
find_missing
check_tools
beside install install_missing
if [ "${suites[*]}" = web ]; then
  install_modules
  web_tests
  web_types
elif wants web; then
  beside web web_tests_when_ready
  build
  join web || fail "the web tests ended before their end"
  web_types
else
  build
fi
join install || stop "what the tests need is not installed"

scratch_in_memory
# Three tests that ask nothing of the machine: most of their time is their runner's start.
if wants contracts; then beside contracts dotnet_suite Raati.Contracts.Tests; fi
for project in tests/*.Tests; do
  suite=${project#tests/Raati.}
  suite=${suite%.Tests}
  [ "$suite" != Contracts ] && wants "${suite,,}" && dotnet_suite "$(basename "$project")"
done
if wants contracts; then join contracts || fail "the tests of the contracts ended before their end"; fi

total
[ "$failed" -eq 0 ]
