/**
 * What a user writes in YAML, as a tree that remembers the place of every key and value.
 *
 * <p>No meaning is known here, only form and types. Read {@link Marked} first, then {@link Yaml}.
 */
@NullMarked
package org.conjuncture.base.yaml;

import org.jspecify.annotations.NullMarked;
