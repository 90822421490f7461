# Builds what the command needs, and nothing else, into .build: jars in a folder of their own for each build, so that a
# command that is running keeps the jars it started with. Sourced by ./conjuncture, which sets
#   home, build   the folder of the source, and .build in it
#   part          the module to start, cli or bench
#   modules       it and the modules it is made of, in the order of the class path
# Written for bash 3.2.

# A folder may be shared with another system, whose libraries are others.
system=built-for-${OSTYPE:-}-${HOSTTYPE:-}

# Compares dates only: a few thousandths of a second. A deleted file changes the date of its folder.
is_built() {
  local sources module newer
  [ -r "$build/$part.current" ] && read -r app < "$build/$part.current" || return 1
  app=$build/$app
  [ -r "$app/libraries" ] && [ -r "$app/$part.jar" ] && [ -e "$app/$system" ] || return 1
  sources=("$home/pom.xml" "$home/tools/build.sh" "$home/tools/Database.java")
  for module in $modules; do
    sources[${#sources[@]}]=$home/$module/pom.xml
    sources[${#sources[@]}]=$home/$module/src/main
  done
  newer=$(find "${sources[@]}" -newer "$app/started" 2> /dev/null)
  [ -z "$newer" ]
}

# Waits until no other build of this folder is under way. The lock ends with its process: with flock the system sees to
# that; without it (macOS) the lock is a folder with its owner's number, and one without a living owner is taken away.
lock_build() {
  local owner waited=0
  if command -v flock > /dev/null; then
    exec 9> "$build/lock"
    if ! flock -n 9; then
      echo "Waiting for another build of this folder ..." >&2
      flock 9
    fi
    return
  fi
  while ! mkdir "$build/lock.d" 2> /dev/null; do
    owner=$(cat "$build/lock.d/owner" 2> /dev/null)
    if [ -n "$owner" ] && kill -0 "$owner" 2> /dev/null; then
      waited=0
    elif [ $((waited += 1)) -gt 3 ]; then
      rm -rf "$build/lock.d"
      continue
    fi
    sleep 1
  done
  echo $$ > "$build/lock.d/owner"
  trap 'rm -rf "$build/lock.d"' EXIT
}

unlock_build() {
  if command -v flock > /dev/null; then
    exec 9>&-
  else
    rm -rf "$build/lock.d"
    trap - EXIT
  fi
}

build_command() {
  local status
  require_maven || return 2
  if ! mkdir -p "$build" 2> /dev/null || ! [ -w "$build" ]; then
    echo "conjuncture: has to be built, and $build cannot be written" >&2
    return 2
  fi
  lock_build
  # Another call may have built it while this one waited.
  if is_built; then
    unlock_build
    return 0
  fi
  echo "Building Conjuncture (once, and again after a change of its sources) ..." >&2
  build_into "$part-$(date +%Y%m%d%H%M%S)-$$"
  status=$?
  unlock_build
  return $status
}

# The errors of a log of Maven's, without colours and without its advice on how to call it.
what_failed() {
  local escape
  escape=$(printf '\033')
  sed "s/$escape\[[0-9;]*[A-Za-z]//g" "$1" | grep -E '^\[ERROR\]|^Error' \
    | grep -v -i -E 'Help 1|re-run|full stack trace|for more information|following articles|After correcting|mvn <args>|ERROR\] *$' \
    | head -n 20
}

build_into() {
  local module log=$build/build.log new=$build/$1 previous=
  [ -r "$build/$part.current" ] && read -r previous < "$build/$part.current"
  mkdir "$new" && : > "$new/started" || return 1
  for module in $modules; do
    rm -f "$home/$module/.build/$module"-*.jar
  done
  if ! (
    maven_options
    exec mvn -B -q -Dstyle.color=never -f "$home/pom.xml" -pl "$part" -am -Pcommand -Dtarget=.build -Dmaven.test.skip=true \
      -Dcommand.libraries="$build/libraries" -Dcommand.classPath="$new/libraries" package
  ) > "$log" 2>&1; then
    what_failed "$log" >&2
    echo "conjuncture: the build failed; all it said is in $log" >&2
    rm -rf "$new"
    return 1
  fi
  for module in $modules; do
    mv "$home/$module/.build/$module"-*.jar "$new/$module.jar" || return 1
  done
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 "$home/tools/Database.java" "$build/libraries" "$new" >> "$log" 2>&1 || {
    echo "conjuncture: the database's library could not be unpacked; all that was said is in $log" >&2
    rm -rf "$new"
    return 1
  }
  : > "$new/$system"
  echo "$1" > "$build/$part.new" && mv "$build/$part.new" "$build/$part.current" || return 1
  app=$new
  # The build before this one may still be running.
  for new in "$build/$part"-*; do
    case ${new##*/} in "$1" | "$previous") ;; *) rm -rf "$new" ;; esac
  done
}
