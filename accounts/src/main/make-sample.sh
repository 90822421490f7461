#!/bin/sh
# Makes the table that comes with the program out of published data: make-sample.sh COMMAND DATA/mrio
set -eu
command=$1
data=$2
to=$(dirname "$0")/resources/org/conjuncture/accounts/sample
work=$(mktemp -d)
$command import "$data/wiod13" --format matrix --year 2007 --labour "$data/wiod13-sea" --out "$work/all" \
    --name "World Input-Output Database, release 2013, year 2007, sectors added up" \
    --licence "no licence was published with the release; its makers ask to be cited" \
    --citation "Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015), An Illustrated User Guide to the World Input-Output Database, Review of International Economics 23: 575-605"
$command aggregate "$work/all" --sectors ten-sectors --out "$to"
rm -r "$work"
