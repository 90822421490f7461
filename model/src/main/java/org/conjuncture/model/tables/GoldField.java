package org.conjuncture.model.tables;

/**
 * A known gold field, mined from a dated discovery on.
 *
 * @param territory index of the territory
 * @param from first quarter of mining
 * @param until first quarter without; {@link Integer#MAX_VALUE} where it does not end
 * @param tonnesAYear fine gold mined a year at its height
 */
public record GoldField(
        String name, int territory, int from, int until, double tonnesAYear, String source) {}
