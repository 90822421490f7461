# Finds a JDK of Java 25 or newer and sets JAVA_HOME to it; finds Maven. Sourced by ./conjuncture and ./verify.
# Written for bash 3.2, the one macOS has.

# The major version of the JDK in folder $1, or nothing: its `release` file tells without starting it.
jdk_version() {
  local line
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        line=${line#JAVA_VERSION=}
        line=${line#\"}
        echo "${line%%[!0-9]*}"
        return
        ;;
    esac
  done < "$1/release"
  return 1
}

is_new_enough() {
  local version
  version=$(jdk_version "$1") && [ "${version:-0}" -ge 25 ]
}

# $1 without symbolic links in its last part; `readlink -f` is missing on older macOS.
real_file() {
  local file=$1 link
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  echo "$file"
}

find_jdk() {
  local candidate java
  if [ -n "${JAVA_HOME:-}" ] && is_new_enough "$JAVA_HOME"; then
    return 0
  fi
  java=$(command -v java) && java=$(real_file "$java")
  for candidate in "${java%/bin/java}" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_new_enough "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

require_jdk() {
  find_jdk && export JAVA_HOME && return 0
  cat >&2 <<'END'
Conjuncture needs a JDK of Java 25 or newer; none was found in JAVA_HOME, on PATH or in the usual folders.
  Debian, Ubuntu   sudo apt-get install openjdk-25-jdk (where it is not served: temurin-25-jdk, from Adoptium's repository)
  Fedora           sudo dnf install java-25-openjdk-devel
  Arch             sudo pacman -S jdk25-openjdk
  macOS            brew install openjdk@25
  anywhere         unpack a JDK 25 and set JAVA_HOME to its folder
END
  return 1
}

require_maven() {
  command -v mvn > /dev/null && return 0
  cat >&2 <<'END'
Conjuncture is built with Maven 3.8.7 or newer; there is no mvn on PATH.
  Debian, Ubuntu   sudo apt-get install maven
  Fedora           sudo dnf install maven
  Arch             sudo pacman -S maven
  macOS            brew install maven
  anywhere         unpack Maven and put its bin folder on PATH
END
  return 1
}

# Options for Maven's own JVM that Java 17 does not know, so that they cannot stand in .mvn/jvm.config: there the
# build has to come as far as the sentence that asks for a newer Java. A build is over before the second compiler has paid
# for itself.
maven_options() {
  MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}"
  export MAVEN_OPTS
}
