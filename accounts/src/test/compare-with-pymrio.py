#!/usr/bin/env python3
"""Reads the made files that come with pymrio by our readers and compares flows, final use and coefficients with what
pymrio read from them: shape, sum, first and last element, to 1e-12.

  accounts/src/test/compare-with-pymrio.py COMMAND DATA/mrio

COMMAND is ./conjuncture. DATA/mrio holds pymrio-formats and reference/pymrio-formats-expected.json.
"""
import csv
import glob
import json
import os
import subprocess
import sys
import tempfile

command, data = sys.argv[1], sys.argv[2]
MADE = [
    ("wiod_mock", "wiod_mock/wiot09_row_sep12.xlsx", "wiod13", 2009),
    ("eora26_mock", "eora26_mock", "eora26", 2010),
    ("exio3_mock", "exio3_mock", "exiobase", 2010),
    ("exio1_mock", "exio1_mock", "exiobase", 2000),
    ("gloria_mock", "gloria_mock", "gloria", 2022),
    ("oecd_mock ICIO2016_2003", "oecd_mock/ICIO2016_2003.csv", "icio", 2003),
]


def matrix(pattern):
    with open(glob.glob(pattern)[0]) as file:
        return [[float(v) for v in row[1:]] for row in list(csv.reader(file))[1:]]


def near(ours, theirs):
    return abs(ours - theirs) <= 1e-12 * max(abs(ours), abs(theirs))


def compare(name, ours, theirs):
    if not theirs:
        return True
    # Regions without one of the kinds of use have an empty column here and none there.
    empty = all(row[0] == 0 for row in ours)
    same = len(ours) == theirs["shape"][0] and not empty and len(ours[0]) >= theirs["shape"][1]
    same &= near(sum(map(sum, ours)), theirs["sum"])
    same &= near(ours[0][0], theirs["first"]) and near(ours[-1][-1], theirs["last"])
    print(f"  {name}: {len(ours)} x {len(ours[0])}, sum {sum(map(sum, ours)):.12g}, {'same' if same else 'DIFFERENT'}")
    return same


with open(os.path.join(data, "reference", "pymrio-formats-expected.json")) as file:
    expected = json.load(file)
good = True
for name, path, form, year in MADE:
    with tempfile.TemporaryDirectory() as work:
        table, plain = os.path.join(work, "table"), os.path.join(work, "plain")
        source = os.path.join(data, "pymrio-formats", path)
        options = ["--format", form, "--year", str(year), "--as-it-is", "--quiet", "--out", table]
        subprocess.run([command, "accounts", "import", source, *options], check=True)
        subprocess.run([command, "accounts", "export", table, "--quiet", "--out", plain], check=True)
        print(name)
        z, y = matrix(plain + "/Z-*.csv"), matrix(plain + "/Y-*.csv")
        x = [sum(a) + sum(b) for a, b in zip(z, y)]
        a = [[v / x[j] if x[j] else 0 for j, v in enumerate(row)] for row in z]
        for what, ours in (("Z", z), ("Y", y), ("A", a)):
            good &= compare(what, ours, expected[name][what])
sys.exit(0 if good else 1)
