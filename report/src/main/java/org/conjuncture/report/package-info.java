/**
 * The page a run leaves: one file with the numbers, maps and pictures of a results folder, which
 * opens from disk without network. It reads manifest and tables only, never the classes that wrote
 * them, and computes nothing that a reader could not compute from the same tables. Start with
 * {@link org.conjuncture.report.Report}; what is drawn is in the resources under {@code page}.
 */
@NullMarked
package org.conjuncture.report;

import org.jspecify.annotations.NullMarked;
