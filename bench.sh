#!/usr/bin/env bash
# Measures what docs/performance.md tells, and writes it. Takes about half an hour, and so does `./bench.sh soak`; see --help. Loopback only, every load
# bounded in time.
set -euo pipefail
cd "$(dirname "$0")"

case " $* " in *" --help "*) exec dotnet run -c Release --project tests/Raati.Bench -- --help ;; esac

# Each tablet is a socket here and one in its server; 9,000 on either side of the comparison.
ulimit -n "$(ulimit -Hn)" 2>/dev/null || true
[ "$(ulimit -n)" -ge 19000 ] || { echo "bench.sh needs 19,000 open files: raise ulimit -n" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish Raati.Hub -c Release -v q -nologo -o "$work/published"
dotnet build tests/Raati.Bench -c Release -v q -nologo
dotnet tests/Raati.Bench/bin/Release/net10.0/Raati.Bench.dll --published "$work/published" --report docs/performance.md "$@"
