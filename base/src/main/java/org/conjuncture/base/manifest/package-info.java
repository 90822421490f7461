/**
 * Records as JSON files and back, such as the manifest of a run.
 *
 * <p>What stands in a manifest is said where the run is; here is only how it is written and read.
 * Read {@link Json} first.
 */
@NullMarked
package org.conjuncture.base.manifest;

import org.jspecify.annotations.NullMarked;
