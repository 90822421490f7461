package org.conjuncture.accounts.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * How much a file may give when it is unpacked: some megabytes, or some hundred times what is
 * stored, whichever is more. Counted on what comes out, since what an archive says of itself may be
 * wrong, and counted for an archive as a whole too, since many of its parts may be bombs together.
 */
final class Allowance {

    private static final long UNSUSPICIOUS = 64L << 20;

    /** Deflate gives at most 1032 times what it takes; tables of zeros come to less than this. */
    private static final long LARGEST_RATIO = 400;

    private final String shown;
    private final long packed;
    private final long unsuspicious;
    private final @Nullable Allowance whole;
    private long furthest;

    private Allowance(String shown, long packed, long unsuspicious, @Nullable Allowance whole) {
        this.shown = shown;
        this.packed = Math.max(1, packed);
        this.unsuspicious = unsuspicious;
        this.whole = whole;
    }

    /** Of a file with this many bytes as stored. */
    static Allowance ofFile(String shown, long packed) {
        return new Allowance(shown, packed, UNSUSPICIOUS, null);
    }

    /** Of all files of an archive together: twice that of one, so that one alone is named. */
    static Allowance ofArchive(String shown, long packed) {
        return new Allowance(shown, packed, 2 * UNSUSPICIOUS, null);
    }

    /** Of a file in this archive. */
    Allowance part(String name, long packedPart) {
        return new Allowance(shown + "!" + name, packedPart, UNSUSPICIOUS, this);
    }

    /** The same bytes, refused from where there are absurdly many. */
    InputStream of(InputStream in) {
        return new Counted(in);
    }

    /** A file may be read more than once; only what was not reached before counts. */
    private synchronized void reach(long given) {
        if (given > furthest) {
            long more = given - furthest;
            furthest = given;
            check();
            if (whole != null) {
                whole.reachMore(more);
            }
        }
    }

    private synchronized void reachMore(long more) {
        furthest += more;
        check();
    }

    private void check() {
        if (furthest > unsuspicious && furthest / LARGEST_RATIO > packed) {
            throw new UserError(
                    Place.of(shown),
                    "unpacks to more than " + LARGEST_RATIO + " times its size",
                    packed + " bytes that give more than " + furthest,
                    "a table of numbers");
        }
    }

    private final class Counted extends FilterInputStream {
        private long given;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            int got = super.read(to, at, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) {
            given += bytes;
            reach(given);
        }
    }
}
