/**
 * The words that stand on a parameter, lever, column or indicator: what it is, its unit, its range,
 * its source.
 *
 * <p>Only annotations live here; schemas, explanations and forms are made from them elsewhere. Read
 * {@link Doc} first.
 */
@NullMarked
package org.conjuncture.base.doc;

import org.jspecify.annotations.NullMarked;
