# The most that the heap may take. CONJUNCTURE_HEAP says it; otherwise a run of the default scale and world has what it needs and
# half as much again, and all else three quarters of the memory that the machine, or the container, has: which world is asked
# for is known only to the program, which says before the first quarter where one does not fit.
# Sourced by ./conjuncture.

heap_option() {
  if [ -z "${CONJUNCTURE_HEAP:-}" ]; then
    if is_default_run "$@"; then echo "-Xmx800m"; else echo "-XX:MaxRAMPercentage=75"; fi
    return
  fi
  case $CONJUNCTURE_HEAP in
    *[!0-9kmgKMG]* | [!0-9]* | ?*[!0-9]?*)
      echo "CONJUNCTURE_HEAP: found '$CONJUNCTURE_HEAP', expected a size such as 900m or 4g" >&2
      return 2
      ;;
  esac
  echo "-Xmx$CONJUNCTURE_HEAP"
}

# Whether a run is asked for in which nothing can tell another scale or world than the default's.
is_default_run() {
  local argument
  [ "${1:-}" = run ] || return 1
  shift
  for argument in "$@"; do
    case $argument in
      century | --quiet | --json | --force) ;;
      --scale* | --world* | --branch* | @*) return 1 ;;
      -*) ;;
      *) if [ -f "$argument" ] || [ -e "$home/scenarios/$argument.yaml" ]; then return 1; fi ;;
    esac
  done
}
