/**
 * Readers of the formats in which world input–output tables and labour accounts are published. Each
 * says only where labels and numbers stand; what labels mean is said in one place, {@code
 * label-rules.csv}, and how rows are filled in and refused in another. Read {@link
 * org.conjuncture.accounts.read.Formats} first.
 */
@NullMarked
package org.conjuncture.accounts.read;

import org.jspecify.annotations.NullMarked;
