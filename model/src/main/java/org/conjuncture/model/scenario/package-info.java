/**
 * What a user writes and what the timeline says: scenarios, dated decisions, regimes, institutions,
 * coalitions.
 *
 * <p>Nothing here is an outcome: crises, prices, defaults and forced devaluations are the model's,
 * and a test holds the kinds of decision that may stand in a timeline.
 *
 * <p>Read {@link org.conjuncture.model.scenario.Intervention} first, then {@link
 * org.conjuncture.model.scenario.TimelineState}, which puts interventions into effect.
 */
@NullMarked
package org.conjuncture.model.scenario;

import org.jspecify.annotations.NullMarked;
