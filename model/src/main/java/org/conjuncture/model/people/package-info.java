/**
 * People as such: birth, schooling, moving, death, and what passes to heirs. What they do at work,
 * and for whom, belongs to {@code labour}; money moves here only by the ledger. Read {@link
 * org.conjuncture.model.people.Population} first.
 */
@NullMarked
package org.conjuncture.model.people;

import org.jspecify.annotations.NullMarked;
