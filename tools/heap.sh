# The most that the heap may take: what CONJUNCTURE_HEAP says, otherwise three quarters of the memory that the machine, or the
# container, has. The heap takes no more of it than is in use, and as much again for the collector to have little to do;
# which world is asked for is known only to the program, which says before the first quarter where one does not fit.
# Sourced by ./conjuncture.

heap_option() {
  if [ -z "${CONJUNCTURE_HEAP:-}" ]; then
    echo "-XX:MaxRAMPercentage=75"
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
