/**
 * Files and folders that are whole or not there: atomic writing, a folder's lock, text that must be
 * UTF-8.
 *
 * <p>No format is known here. Read {@link AtomicFile} first.
 */
@NullMarked
package org.conjuncture.base.files;

import org.jspecify.annotations.NullMarked;
