package org.conjuncture.model.scenario;

import java.util.Map;

/**
 * A named thing with members and rules.
 *
 * @param name as {@code join} and {@code leave} call it
 * @param rules values at its founding, by rule
 */
public record Institution(
        String name,
        String title,
        InstitutionKind kind,
        Map<InstitutionRule, Double> rules,
        String source) {

    double foundingRule(InstitutionRule each) {
        return rules.getOrDefault(each, each.absent());
    }
}
