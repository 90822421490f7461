/**
 * Work and pay: who is hired, on what terms, for how long, and what workers do about it together.
 * Prices, technique and where plants stand belong elsewhere; who is born, schooled or moves to
 * {@code people}. Read {@link org.conjuncture.model.labour.LabourMarket} first, then {@link
 * org.conjuncture.model.labour.Bargaining}.
 */
@NullMarked
package org.conjuncture.model.labour;

import org.jspecify.annotations.NullMarked;
