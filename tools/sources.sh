# SPDX-License-Identifier: EUPL-1.2
# Source packages of a newer Debian suite, fetched through the machine's own mirror with an apt
# configuration of its own. apt checks the archive's signature; the sums below only tell which archive
# this project was last tried with. Sourced by tools/setup.

KNOWN_SHA256="
e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48  imgui_1.92.2b+ds.orig.tar.xz
4a457df853425b6bb6e3457aa1d1a13bccec587a04c38c622b1013a0da41439f  md4c_0.4.8.orig.tar.gz
4d0ee138f037017695a66b556b70f77a0eab8a238819bcb60af890b7b3382a2b  uclibc_1.0.35.orig.tar.xz
2ec0a4d33d6f521c942eeaf473d42d5fe139abcfa57d2beffe10c5cf7d34ae60  qr-code-generator_1.8.0.orig.tar.gz
"

# The first address that ends in /debian, from either form of apt's sources.
debian_mirror() {
    cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
        grep -E '^(URIs:|deb )' | grep -oE '[a-z+]+://[^ ]*/debian/?' | head -1
}

# debian_source PACKAGE SUITE: leaves the newest orig archive of PACKAGE in build/sources and prints its path.
debian_source() {
    local package="$1" suite="$2" mirror apt="$BUILD/sources/apt-$2" options
    mirror="$(debian_mirror)"
    [ -n "$mirror" ] && have apt-get || return 1
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    echo "deb-src $mirror $suite main" >"$apt/sources.list"
    # A mirror that lags behind will do: the signature is checked all the same.
    options=(-qq -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root
        -o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/nonexistent
        -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt/cache")
    # --tar-only: mirrors may have dropped the packaging part of a version, which nobody needs here. Lists of an
    # earlier run are tried first, and fetched anew when they lead nowhere.
    local get=(apt-get "${options[@]}" source --download-only --tar-only "$package")
    (cd "$BUILD/sources" && "${get[@]}" >/dev/null 2>&1) || {
        apt-get "${options[@]}" update >&2 && (cd "$BUILD/sources" && "${get[@]}" >&2) || return 1
    }
    find "$BUILD/sources" -maxdepth 1 -name "${package}_*.orig.tar.*" | sort -V | tail -1
}

# unpack ARCHIVE FOLDER [PATTERN…]: whole or not at all, so that a broken run can be started again.
unpack() {
    local archive="$1" to="$2" sum
    shift 2
    sum="$(sha256sum "$archive" | cut -d' ' -f1)"
    grep -q "^$sum  $(basename "$archive")\$" <<<"$KNOWN_SHA256" ||
        warn "$(basename "$archive") is not the archive this was tried with (sha256 $sum, signed by Debian); using it."
    rm -rf "$to.new" "$to"
    mkdir -p "$to.new"
    tar -xf "$archive" -C "$to.new" --strip-components=1 --wildcards "$@"
    mv "$to.new" "$to"
}

imgui_is_recent() { [ "$(sed -n 's/^#define IMGUI_VERSION_NUM *\([0-9]*\).*/\1/p' "$1/imgui.h" 2>/dev/null || echo 0)" -ge 19200 ] 2>/dev/null; }

setup_imgui() {
    if [ -n "${IMGUI_DIR:-}" ]; then
        imgui_is_recent "$IMGUI_DIR" || die "IMGUI_DIR=$IMGUI_DIR holds no Dear ImGui 1.92 or newer."
        return 0
    fi
    imgui_is_recent "$DEPS/imgui" && return 0
    local archive
    say "Dear ImGui: source package from Debian's suite forky"
    if archive="$(debian_source imgui forky)" && [ -n "$archive" ]; then
        unpack "$archive" "$DEPS/imgui"
    elif have git && say "Dear ImGui: not from Debian, trying the upstream tag" &&
        rm -rf "$DEPS/imgui" && GIT_TERMINAL_PROMPT=0 timeout 120 git clone -q --depth 1 -b v1.92.2b https://github.com/ocornut/imgui "$DEPS/imgui"; then
        :
    fi
    imgui_is_recent "$DEPS/imgui" || die "Dear ImGui 1.92 or newer cannot be had here: set IMGUI_DIR to a folder that holds it."
}

# small_source NAME FILE PACKAGE TAG ADDRESS [PATTERN…]: lays build/deps/NAME out, of which FILE is a part, from Debian's
# suite bookworm, else from the upstream tag.
small_source() {
    local name="$1" file="$2" package="$3" tag="$4" address="$5" archive
    shift 5
    [ -f "$DEPS/$name/$file" ] && return 0
    say "$name: from the source package $package of Debian's suite bookworm"
    if archive="$(debian_source "$package" bookworm)" && [ -n "$archive" ]; then
        unpack "$archive" "$DEPS/$name" "$@"
    elif have git && say "$name: not from Debian, trying the upstream tag"; then
        rm -rf "${DEPS:?}/$name"
        GIT_TERMINAL_PROMPT=0 timeout 120 git clone -q --depth 1 -b "$tag" "$address" "$DEPS/$name" || true
    fi
    [ -f "$DEPS/$name/$file" ] || die "$name $tag cannot be had here: put its sources into build/deps/$name."
}

setup_small_sources() {
    small_source md4c src/md4c.c md4c release-0.4.8 https://github.com/mity/md4c
    small_source qrcodegen c/qrcodegen.c qr-code-generator v1.8.0 https://github.com/nayuki/QR-Code-generator
    # exp and log of Sun's fdlibm, as uClibc-ng carries them: two small files that depend on nothing. openlibm has the
    # same, but is no Debian package.
    small_source fdlibm libm/e_log.c uclibc v1.0.35 https://github.com/wbx-github/uclibc-ng \
        '*/libm/e_exp.c' '*/libm/e_log.c' '*/libm/math_private.h'
}
