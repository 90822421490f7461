# Chooses the size of the heap in megabytes from the number of people that one agent stands for. Sourced by
# ./conjuncture. The program itself says so, before the first quarter, where a world does not fit.

# The scale asked for: --scale N, or the line `scale:` of a scenario or of the run that is to be resumed; 2000 otherwise.
asked_scale() {
  local argument previous="" file line scale=2000
  for argument in "$@"; do
    case $previous in
      --scale)
        scale=$argument
        break
        ;;
      --beside)
        previous=$argument
        continue
        ;;
    esac
    case $argument in
      --scale=*)
        scale=${argument#--scale=}
        break
        ;;
      -*) ;;
      *)
        for file in "$argument" "$argument/scenario.yaml" "runs/$argument/scenario.yaml"; do
          if [ -f "$file" ] && line=$(grep -m 1 -E '^scale: *[0-9]+' "$file" 2> /dev/null); then
            line=${line#scale:}
            scale=${line// /}
            break
          fi
        done
        ;;
    esac
    previous=$argument
  done
  scale=${scale%%[!0-9]*}
  echo "${scale:-2000}"
}

# 450 MB for tables and results, and 350 MB for the agents of a world at 1:2000, some three times what is in use at the
# century's end, so that the collector has little to do; never more than three quarters of the machine's memory.
heap_option() {
  local scale heap memory=0 line
  if [ -n "${CONJUNCTURE_HEAP:-}" ]; then
    case $CONJUNCTURE_HEAP in
      *[!0-9kmgKMG]* | [!0-9]* | ?*[!0-9]?*)
        echo "CONJUNCTURE_HEAP: found '$CONJUNCTURE_HEAP', expected a size such as 900m or 4g" >&2
        return 2
        ;;
    esac
    echo "-Xmx$CONJUNCTURE_HEAP"
    return
  fi
  scale=$(asked_scale "$@")
  [ "${#scale}" -le 9 ] && [ "$((10#$scale))" -gt 0 ] || scale=2000
  heap=$((450 + 700000 / 10#$scale))
  if [ -r /proc/meminfo ]; then
    read -r line < /proc/meminfo
    line=${line//[!0-9]/}
    memory=$((line / 1024))
  elif command -v sysctl > /dev/null; then
    memory=$(($(sysctl -n hw.memsize 2> /dev/null || echo 0) / 1048576))
  fi
  if [ "$memory" -gt 0 ] && [ "$heap" -gt $((memory * 3 / 4)) ]; then
    heap=$((memory * 3 / 4))
  fi
  echo "-Xmx${heap}m"
}
