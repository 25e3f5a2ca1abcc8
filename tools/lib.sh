# SPDX-License-Identifier: EUPL-1.2
# Shared by tools/setup, run, test and check: sourced, never run.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
BUILD="$ROOT/build"
DEPS="$BUILD/deps"
NODE_MIN=20
export PUPPETEER_SKIP_DOWNLOAD=1 # browsers come from the distribution, never from a package's own download

# A Node that tools/setup had to bring itself goes first.
setup_path() { [ ! -x "$BUILD/node/bin/node" ] || export PATH="$BUILD/node/bin:$PATH"; }
setup_path

say() { printf '%s\n' "· $*"; }
warn() { printf '%s\n' "! $*" >&2; }
die() {
    warn "$*"
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        die "Root is needed for: $* (and there is no sudo). Run it yourself, then start again."
    fi
}

APT_UPDATED=""
# apt_install PACKAGE…: installs what is not there yet, in one call, with one line that says so.
apt_install() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    have apt-get || die "Needed and not found: ${missing[*]} (no apt-get here; install them by hand)."
    say "apt-get install ${missing[*]}"
    if [ -z "$APT_UPDATED" ]; then
        as_root apt-get update -qq || warn "apt-get update failed; trying with the lists at hand."
        APT_UPDATED=1
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >"$BUILD/apt.log" 2>&1 || {
        tail -5 "$BUILD/apt.log" >&2
        die "Cannot install: ${missing[*]} (see build/apt.log)."
    }
}

# need COMMAND PACKAGE…: the command decides, so that a tool from elsewhere on PATH is used as it is.
need() {
    local command="$1"
    shift
    have "$command" || apt_install "$@"
}

node_major() { node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }

# step NAME COMMAND…: runs one step of tools/test, remembers its time and how it ended.
STEPS=()
FAILED=0
PASSED=0
step() {
    local name="$1" start=$SECONDS ended
    shift
    printf '\n== %s\n' "$name"
    if "$@"; then
        ended=ok
        PASSED=$((PASSED + 1))
    else
        ended=FAILED
        FAILED=$((FAILED + 1))
    fi
    STEPS+=("$(printf '%-28s %5d s  %s' "$name" $((SECONDS - start)) "$ended")")
    [ "$ended" = ok ]
}

# configure_and_build PRESET [TARGET…]: CMake is asked again only when there is no build folder yet;
# ninja re-runs it by itself when a CMake file changed.
configure_and_build() {
    local preset="$1" folder="$BUILD/$1"
    shift
    [ "$preset" = native-release ] && folder="$BUILD/native"
    (
        cd "$ROOT"
        [ -f "$folder/build.ninja" ] || cmake --preset "$preset"
        cmake --build --preset "$preset" ${1:+--target "$@"}
    )
}
