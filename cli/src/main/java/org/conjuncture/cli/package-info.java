/**
 * The command: options and arguments become calls of the parts below, and what they answer becomes
 * words and exit codes. Nothing about the economy is decided here, and no part below knows that a
 * terminal exists. Read {@link org.conjuncture.cli.Main} first.
 */
@NullMarked
package org.conjuncture.cli;

import org.jspecify.annotations.NullMarked;
