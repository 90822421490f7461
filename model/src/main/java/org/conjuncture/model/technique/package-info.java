/**
 * How plants come by their technique: search, imitation and adoption by cost, so that the bias of
 * technical change follows distribution.
 *
 * <p>Nothing here pays anybody or moves a worker; what a technique asks for is acted on by plans,
 * production and the labour market.
 *
 * <p>Read {@link org.conjuncture.model.technique.TechnicalChange} first.
 */
@NullMarked
package org.conjuncture.model.technique;

import org.jspecify.annotations.NullMarked;
