# What test.sh needs on the machine: Debian packages, which it installs where it may, and the tools that it doesn't install. To be sourced; the caller says
# (say), gives up (stop), and has a folder for the log (results).

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else return 1
  fi
}

# need <Debian package> <test that it is there...>
missing=()
need() { local package=$1; shift; "$@" >/dev/null 2>&1 || missing+=("$package"); }

has_chromium() {
  [ -n "${RAATI_TEST_CHROMIUM:-}" ] || command -v chromium-headless-shell || command -v chromium || command -v chromium-browser ||
    command -v google-chrome
}
has_postgres() { [ -x /usr/lib/postgresql/15/bin/initdb ] || command -v initdb; }

# Gives up at once where it can't install: what is missing is installed beside other work, and a password is asked for before that.
find_missing() {
  need redis-server command -v redis-server
  need postgresql-15 has_postgres
  need chromium-headless-shell has_chromium
  need strace command -v strace
  need procps command -v pkill
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null || stop "these Debian packages are missing and there is no apt-get to install them: ${missing[*]}"
  [ "$(id -u)" = 0 ] || sudo -v || stop "root or sudo is needed to install these Debian packages: ${missing[*]}"
}

install_missing() {
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${missing[*]}"
  # RUNLEVEL=1: Debian starts a server when it installs one; ours are started by the tests.
  { as_root apt-get update -qq &&
    as_root env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$results/apt.log" 2>&1 ||
    { tail -n 20 "$results/apt.log"; stop "could not install: ${missing[*]}"; }
}

check_tools() {
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || stop "the .NET 10 SDK is not installed (dotnet-sdk-10.0)"
  local node
  node=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  [ "${node:-0}" -ge 20 ] || stop "Node 20 or newer is not installed (nodejs)"
}
