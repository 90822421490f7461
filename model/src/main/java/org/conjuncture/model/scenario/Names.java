package org.conjuncture.model.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scenario may name besides levers and institutions: the mechanisms' register, seen from
 * here so that scenarios do not depend on mechanisms.
 */
public interface Names {

    /** Permitted values of a parameter. */
    record Bounds(double min, double max) {}

    /** Every mechanism, those of the skeleton too. */
    Set<String> mechanisms();

    /** Mechanisms that are never switched off. */
    Set<String> skeleton();

    /** Members by the name of a family that is switched as one. */
    Map<String, List<String>> families();

    /** What a world's record may tell: indicators, and what is reckoned from several. */
    Set<String> recorded();

    /** Bounds by {@code mechanism.parameter}. */
    Map<String, Bounds> parameters();

    /** Names of what may stand in a mechanism's place, the usual one too. */
    Map<String, List<String>> variants();
}
