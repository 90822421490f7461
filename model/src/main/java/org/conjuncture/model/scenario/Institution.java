package org.conjuncture.model.scenario;

import java.util.Map;

/**
 * A named thing with members and rules.
 *
 * @param name as {@code join} and {@code leave} call it
 * @param kind monetaryOrder, customsUnion, tradeArea, tradeRounds, preference, plannedBloc,
 *     currencyUnion, lender, labour, cartel, workersRights, investment, forum, investmentTreaties
 *     (whose rules hold between a member and one of treatyHomes, not among members), treatyHomes
 * @param rules values at its founding, by rule
 */
public record Institution(
        String name, String title, String kind, Map<InstitutionRule, Double> rules, String source) {

    double foundingRule(InstitutionRule each) {
        return rules.getOrDefault(each, each.absent());
    }
}
