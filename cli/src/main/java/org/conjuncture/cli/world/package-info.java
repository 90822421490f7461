/**
 * Making a world for the model out of an imported input–output table: {@code world build}. Knows
 * the accounts and the model's tables; read {@link org.conjuncture.cli.world.BuildCommand} first,
 * then {@link org.conjuncture.cli.world.Built}.
 */
@NullMarked
package org.conjuncture.cli.world;

import org.jspecify.annotations.NullMarked;
