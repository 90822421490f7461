# Chooses the size of the heap in megabytes from the number of people that one agent stands for and the last year.
# Sourced by ./conjuncture. The program itself says so, before the first quarter, where a world does not fit.

# A number asked for: --NAME N, or the line `NAME:` of a scenario or of the run that is to be resumed; the usual otherwise.
#   asked NAME USUAL ARGUMENTS
asked() {
  local argument previous="" file line name=$1 found=$2 usual=$2
  shift 2
  for argument in "$@"; do
    case $previous in
      "--$name")
        found=$argument
        break
        ;;
      --beside)
        previous=$argument
        continue
        ;;
    esac
    case $argument in
      "--$name="*)
        found=${argument#"--$name="}
        break
        ;;
      -*) ;;
      *)
        for file in "$argument" "$argument/scenario.yaml" "runs/$argument/scenario.yaml"; do
          if [ -f "$file" ] && line=$(grep -m 1 -E "^$name: *[\"']?[0-9]+" "$file" 2> /dev/null); then
            line=${line#"$name:"}
            found=${line//[ \"\']/}
            break
          fi
        done
        ;;
    esac
    previous=$argument
  done
  found=${found%%[!0-9]*}
  [ "${#found}" -gt 0 ] && [ "${#found}" -le 9 ] && [ "$((10#$found))" -gt 0 ] || found=$usual
  echo "$((10#$found))"
}

# The finest of the scales that --scale, or --scales of the benchmarks, asks for.
finest_scale() {
  local argument previous="" scale finest list
  finest=$(asked scale 2000 "$@")
  for argument in "$@"; do
    list=
    case $argument in "--scales="*) list=${argument#--scales=} ;; esac
    [ "$previous" = --scales ] && list=$argument
    for scale in ${list//,/ }; do
      case $scale in *[!0-9]* | ??????????*) continue ;; esac
      [ "$((10#$scale))" -gt 0 ] && [ "$((10#$scale))" -lt "$finest" ] && finest=$((10#$scale))
    done
    previous=$argument
  done
  echo "$finest"
}

# 450 MB for tables and results, and 350 MB for the agents of a world at 1:2000, some three times what is in use at the
# end of 1999, so that the collector has little to do. People are more with every year after it, as the program reckons
# (1.3% a year), and small territories have agents however large the scale. Never more than three quarters of the
# machine's memory.
heap_option() {
  local agents until heap memory=0 line
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
  agents=$((700000 / $(finest_scale "$@")))
  heap=$((450 + agents))
  until=$(asked until 2000 "$@")
  if [ "$until" -gt 2000 ] && [ "$until" -lt 3000 ]; then
    [ "$agents" -lt 140 ] && agents=140
    while [ "$until" -gt 2000 ]; do
      agents=$((agents * 114 / 100))
      until=$((until - 10))
    done
    heap=$((450 + agents))
  fi
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
