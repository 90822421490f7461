#!/bin/sh
# Copies the real tables and reference results that the tests use out of a folder of published data.
#   accounts/src/test/copy-fixtures.sh DATA/mrio
set -eu
data=$1
to=$(dirname "$0")/resources/org/conjuncture/accounts
mkdir -p "$to/wiod13" "$to/wiod13-sea" "$to/regional" "$to/leather" "$to/niot" "$to/niot-sea" "$to/reference/leather"
for f in Z-2007 Y-2007; do gzip -9nc "$data/wiod13/$f.csv" > "$to/wiod13/$f.csv.gz"; done
cp "$data/wiod13/labels.csv" "$data/wiod13/final-demand-categories.csv" "$data/wiod13/x-2007.csv" "$to/wiod13/"
zcat "$data/wiod13-sea/WIOD_SEA_July14.csv.gz" | python3 -c '
import csv, sys
rows = csv.reader(sys.stdin)
out = csv.writer(sys.stdout, lineterminator="\n")
header = next(rows)
year = header.index("_2007")
out.writerow(header[:4] + ["_2006", "_2007"])
for row in rows:
    out.writerow(row[:4] + [row[year - 1] if row[1] == "K_GFCF" else "", row[year]])
' | gzip -9nc > "$to/wiod13-sea/WIOD_SEA_July14.csv.gz"
grep -E '^country|,2007,' "$data/wiod13-sea/exchange-rates-implied.csv" > "$to/wiod13-sea/exchange-rates-implied.csv"
for f in Z-1995 Y-1995; do gzip -9nc "$data/wiod13-regional/$f.csv" > "$to/regional/$f.csv.gz"; done
cp "$data/wiod13-regional/labels.csv" "$data/wiod13-regional/final-demand-categories.csv" "$to/regional/"
cp "$data"/leather/*.csv "$to/leather/"
for c in AUS CHN MLT USA; do cp "$data/wiod16-niot/$c-2007.csv" "$to/niot/"; done
grep -E '^country|^(AUS|CHN|MLT|USA),[^,]*,2007,' "$data/wiod16-sea/sea.csv" > "$to/niot-sea/sea.csv"
grep -E '^country|^(AUS|CHN|MLT|USA),.*,2007,' "$data/wiod16-sea/exchange-rates.csv" > "$to/niot-sea/exchange-rates.csv"
for f in "$data"/reference/*.csv; do
  case $f in */clptheory-*) continue ;; esac  # of other industries than the tables here
  gzip -9nc "$f" > "$to/reference/$(basename "$f").gz"
done
cp "$data"/reference/leather/*.csv "$to/reference/leather/"
chmod -R u+w "$to"
