package org.conjuncture.accounts.table;

/** What kind of final use a column is; measures ask for kinds, not for publishers' codes. */
public enum UseKind {
    HOUSEHOLDS,
    NON_PROFIT,
    GOVERNMENT,
    INVESTMENT,
    INVENTORIES,
    OTHER
}
