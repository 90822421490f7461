package org.conjuncture.bench;

/**
 * @param perSecond rows a second as the user waits for them
 * @param perProcessorSecond rows a second of processor time, which others on the machine disturb
 *     less
 */
record Speed(double perSecond, double perProcessorSecond) {}
