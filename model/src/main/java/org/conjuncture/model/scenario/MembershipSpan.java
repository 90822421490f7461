package org.conjuncture.model.scenario;

/**
 * Membership of a territory in an institution, from a quarter to the first quarter after.
 *
 * @param territory its number
 * @param institution as {@code join} and {@code leave} call it
 */
public record MembershipSpan(int territory, String institution, int from, int to) {}
