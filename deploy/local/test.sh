# ./gongshi test: a browser and Node.js, then every test there is, then a count of what was left out (which must be nothing).
# Sourced by ./gongshi, which sets root and jdk.

browser() {
    local name
    for name in "${GONGSHI_BROWSER:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then
            command -v "$name"
            return
        fi
    done
    install_packages chromium fonts-noto-cjk >&2 && command -v chromium && return
    install_playwright >&2 && playwright_browser && return
    echo "gongshi: no browser was found and none could be installed; install Chromium (Debian: apt-get install chromium fonts-noto-cjk) or name one: GONGSHI_BROWSER=/path/to/chrome ./gongshi test" >&2
    return 1
}

install_packages() {
    command -v apt-get >/dev/null || return 1
    local as=""
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as="sudo -n"
    fi
    echo "installing $* with apt-get…"
    # The list of packages may be older than the mirror; without a list there is nothing to install.
    $as apt-get -qq update || true
    $as env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" >/dev/null
}

# For the clients in JavaScript that read our topics and feeds.
require_node() {
    command -v npm >/dev/null || install_packages nodejs npm >&2 || true
    command -v npm >/dev/null && return
    echo "gongshi: Node.js with npm was not found and could not be installed; install Node.js 20 or later (Debian: apt-get install nodejs npm)" >&2
    return 1
}

# The driver brings its own installer; three jars of it are enough to run that.
install_playwright() {
    local version jars=$root/deploy/local/target/playwright part
    version=$(sed -n 's/.*<playwright.version>\(.*\)<.*/\1/p' "$root/pom.xml")
    echo "installing Playwright's own chromium…"
    for part in playwright driver driver-bundle; do
        (cd "$root" && JAVA_HOME=$jdk mvn -q -B -N dependency:copy -DoutputDirectory="$jars" \
            -Dartifact="com.microsoft.playwright:$part:$version") || return 1
    done
    "$jdk/bin/java" -cp "$jars/*" com.microsoft.playwright.CLI install chromium
}

playwright_browser() {
    find "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}" "$HOME/Library/Caches/ms-playwright" \
        \( -path '*/chromium-*/chrome-linux*/chrome' -o -path '*/chromium-*/*/Contents/MacOS/*' \) -type f -print -quit \
        2>/dev/null | grep .
}

# Sum of one attribute over the reports written since this run began.
reported() {
    { find "$root" -path '*/target/*-reports/TEST-*.xml' -newer "$1" -exec grep -ho "<testsuite [^>]*" {} + || true; } |
        sed -n "s/.* $2=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

run_tests() {
    require_maven
    local began=$SECONDS mark chrome result=0 tests skipped
    chrome=$(browser) || exit 2
    require_node || exit 2
    mark=$(mktemp)
    # Two modules at a time: most of the servers' tests wait. Every module has its servers on ports of its own.
    (cd "$root" && JAVA_HOME=$jdk mvn -B -T 2 verify "-Dgongshi.browser=$chrome" "$@") || result=$?
    tests=$(reported "$mark" tests)
    skipped=$(reported "$mark" skipped)
    rm -f "$mark"
    echo "$tests tests, $skipped skipped, $((SECONDS - began)) s, browser $chrome"
    if [ "$result" = 0 ] && [ "$skipped" != 0 ]; then
        echo "gongshi: a test was skipped, which counts as a failure" >&2
        result=1
    fi
    if [ "$result" = 0 ] && [ "$tests" = 0 ]; then
        echo "gongshi: no test was run" >&2
        result=1
    fi
    return "$result"
}
