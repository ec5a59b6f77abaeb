# For ./chat and ./verify: finds the JDK and the Maven that Earshot is built with. Bash as old as that of macOS will do.

say() {
  printf '%s\n' "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

# Whether a folder holds a whole JDK 25: its release file says the version without starting a Java.
is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null
}

# Folders where a JDK may be, one a line: first what the user chose, then the usual places.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  local javac
  javac=$(command -v javac 2>/dev/null) && javac=$(readlink -f "$javac" 2>/dev/null) && printf '%s\n' "${javac%/bin/javac}"
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 25 2>/dev/null
  printf '%s\n' \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/java/* /opt/jdk/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home
  return 0
}

# Makes a JDK 25 the JAVA_HOME of all that follows, or ends with what to install.
use_jdk_25() {
  local candidate
  while IFS= read -r candidate; do
    if is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done <<EOF
$(jdk_candidates)
EOF
  fail "Earshot needs a JDK 25, and none was found: install one, for example from https://adoptium.net (or set JAVA_HOME to it), then run this again."
}

# Ends with what to install unless there is a Maven 3.8.7 or newer.
need_maven() {
  command -v mvn >/dev/null 2>&1 ||
    fail "Earshot is built with Maven 3.8.7 or newer, and there is no mvn here: install it (Debian, Ubuntu: sudo apt-get install maven; macOS: brew install maven), then run this again."
  local version
  version=$(mvn -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
  local oldest
  oldest=$(printf '%s\n%s\n' 3.8.7 "${version:-0}" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)
  [ "$oldest" = 3.8.7 ] ||
    fail "Earshot is built with Maven 3.8.7 or newer, and mvn here is ${version:-of an unknown version}: install a newer one, then run this again."
  # Maven's own libraries make Java 25 print warnings that help nobody.
  export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}
