package org.conjuncture.model.scenario;

/**
 * A regime of a territory's state, from a quarter to the first quarter after.
 *
 * @param territory its number
 */
public record RegimeSpan(int territory, String regime, int from, int to) {}
