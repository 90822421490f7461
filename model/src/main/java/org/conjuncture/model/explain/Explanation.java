package org.conjuncture.model.explain;

import java.util.List;

/**
 * What a name means.
 *
 * @param kind mechanism, parameter, lever, column, indicator, event, table
 * @param lines as they are printed
 */
public record Explanation(String name, String kind, List<String> lines) {}
