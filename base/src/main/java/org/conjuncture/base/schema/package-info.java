/**
 * JSON Schemas made from records, and the check of what a user wrote against them.
 *
 * <p>So schema, explanation and reader cannot drift from the records that the program runs on. Read
 * {@link JsonSchemas} first.
 */
@NullMarked
package org.conjuncture.base.schema;

import org.jspecify.annotations.NullMarked;
