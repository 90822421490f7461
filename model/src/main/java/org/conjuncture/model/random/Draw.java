package org.conjuncture.model.random;

/**
 * Random numbers addressed by who draws, what for and when: seed, quarter, stream (the mechanism),
 * identity of the agent, and the number of the draw. There is no generator with a state, so the
 * order in which agents draw, and how many drew before, cannot matter; two runs with one seed share
 * every draw they both make (common random numbers).
 *
 * <p>The mixing is David Stafford's variant 13 of the MurmurHash3 finalizer, as in SplitMix64
 * (Steele, Lea and Flood 2014, OOPSLA), applied twice.
 */
public final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Draw() {}

    /**
     * The address of everything one stream draws in one quarter; compute it once, outside the loop
     * over agents.
     */
    public static long address(long seed, int quarter, int stream) {
        return mix(mix(seed + GOLDEN * (quarter + 1L)) + GOLDEN * (stream + 1L));
    }

    /** Uniform in [0, 1). */
    public static double uniform(long address, long identity, int number) {
        return (bits(address, identity, number) >>> 11) * UNIT;
    }

    /**
     * Uniform in [0, 1), of an agent that makes no other draw at this address: half the work of
     * {@link #uniform(long, long, int)}.
     */
    public static double once(long address, long identity) {
        return (of(address, identity) >>> 11) * UNIT;
    }

    /**
     * The draws of many agents, each of which makes no other at this address; a processor makes
     * several at once.
     *
     * @param into gets the draw of identity[from + k] at k, up to that of identity[to − 1]
     */
    public static void once(long address, long[] identity, int from, int to, double[] into) {
        for (int k = 0; k < to - from; k++) {
            into[k] = once(address, identity[from + k]);
        }
    }

    /** The address of everything one agent draws, where it draws much. */
    public static long of(long address, long identity) {
        return mix(address + GOLDEN * identity);
    }

    /** Uniform in [0, 1), of an agent's address. */
    public static double uniform(long agent, int number) {
        return (mix(agent + GOLDEN * (number + 1L)) >>> 11) * UNIT;
    }

    /** Uniform over 0 … bound − 1, of an agent's address. */
    public static int below(long agent, int number, int bound) {
        return (int) (uniform(agent, number) * bound);
    }

    /** Uniform over 0 … bound − 1. */
    public static int below(long address, long identity, int number, int bound) {
        return (int) (uniform(address, identity, number) * bound);
    }

    /** Exponential with mean one. */
    public static double exponential(long address, long identity, int number) {
        return -StrictMath.log(1.0 - uniform(address, identity, number));
    }

    /**
     * Normal with mean zero and variance one (Box and Muller 1958); uses draws {@code number} and
     * {@code number + 1}.
     */
    public static double normal(long address, long identity, int number) {
        double radius = StrictMath.sqrt(2.0 * exponential(address, identity, number));
        return radius
                * StrictMath.cos(2.0 * StrictMath.PI * uniform(address, identity, number + 1));
    }

    /** Sixty-four well mixed bits. */
    public static long bits(long address, long identity, int number) {
        return mix(of(address, identity) + GOLDEN * (number + 1L));
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
