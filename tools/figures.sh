#!/usr/bin/env bash
# Prints every figure of the default run that README.md and docs quote, in their order, from a run's folder, beside the
# record's where the text names one, and says where the text has another (CONTRIBUTING.md).
#   tools/figures.sh RUN [REST]
#   RUN    folder of a run of `century` that is done, with its report.html
#   REST   folder of a run of `rest` to 2120 at 1:16000
#   CONJUNCTURE_LIBRARIES   folder of the libraries, where it is not .build/libraries
set -u

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P) || exit 1
. "$home/tools/jdk.sh"
require_jdk || exit 2

libraries=${CONJUNCTURE_LIBRARIES:-$home/.build/libraries}
if [ -z "$(find "$libraries" -name 'duckdb_jdbc-*.jar' 2> /dev/null)" ]; then
  echo "figures: there are no libraries in $libraries yet; ./conjuncture --help builds them" >&2
  exit 2
fi

exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -cp "$libraries/*" \
  "$home/tools/figures/Figures.java" "$home" "$@"
