package org.conjuncture.model;

/**
 * What draws are for; each has random numbers of its own. New ones go to the end, so that the
 * others keep theirs.
 */
public enum Stream {
    OPENING,
    SEPARATION,
    SEARCH,
    HIRING,
    RETREAT,
    INNOVATION,
    IMITATION,
    DEATH,
    BIRTH,
    HEIR,
    SCHOOLING,
    PARTICIPATION,
    MIGRATION,
    MEMBERSHIP,
    STRIKE,
    LOCATION,
    ENTRY,
    TAKEOVER,
    TOWN,
    NATIONALIZATION,
    PRIVATIZATION,
    BANK_RUN,
    CHILD_LABOUR,
    OWN_ACCOUNT,
    RESERVATION,
    COOPERATIVE,
    DIVESTMENT,
    OUTWORK,
    DIVERSIFICATION,
    FIRM_PAY,
    LICENCE,
    TRAINING,
    MERGER,
    RELOCATION
}
