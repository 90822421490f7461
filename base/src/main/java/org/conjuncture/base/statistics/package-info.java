/**
 * Measures on series that more than one part of the program takes, in the same way.
 *
 * <p>Nothing here knows what the series tell. Read {@link Panel} first.
 */
@NullMarked
package org.conjuncture.base.statistics;

import org.jspecify.annotations.NullMarked;
