/**
 * Files of numbers as publishers make them — text, zip, gz, xlsx, xlsb — given out as header rows
 * and rows of labels and numbers, each with its place for messages. Nothing here knows which format
 * or which economy a file describes; that belongs in {@code read}. Read {@link
 * org.conjuncture.accounts.grid.Grid} first.
 */
@NullMarked
package org.conjuncture.accounts.grid;

import org.jspecify.annotations.NullMarked;
