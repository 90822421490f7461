package org.conjuncture.accounts.read;

import org.conjuncture.accounts.table.WorldTable;

/** Reads one published format. */
@FunctionalInterface
interface TableReader {
    WorldTable read(Reading reading);
}
