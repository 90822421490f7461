package org.conjuncture.accounts.grid;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * One file of what a user handed in: on disk, or inside an archive.
 *
 * @param name the path inside the folder or archive, with '/'
 * @param shown the name in messages
 * @param packedSize bytes as stored, compressed where it is
 */
public record Member(String name, String shown, long packedSize, Opener opener) {

    /** Above this size a file may not be more than {@link #LARGEST_RATIO} times its packed size. */
    private static final long UNSUSPICIOUS = 64L << 20;

    private static final long LARGEST_RATIO = 400;

    /** Opens the stored bytes. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** The name without folders and without .gz. */
    public String fileName() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
                ? last.substring(0, last.length() - 3)
                : last;
    }

    /** The content, unpacked if it is gzip, and refused if it unpacks to absurd size. */
    public InputStream open() {
        try {
            InputStream raw = new BufferedInputStream(opener.open(), 1 << 16);
            raw.mark(2);
            boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return new Bounded(zipped ? new GZIPInputStream(raw, 1 << 16) : raw);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    UserError unreadable(IOException failed) {
        return new UserError(Place.of(shown), "cannot be read to its end: " + failed.getMessage());
    }

    private final class Bounded extends FilterInputStream {
        private long given;

        Bounded(InputStream in) {
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
            if (given > UNSUSPICIOUS && given / LARGEST_RATIO > Math.max(1, packedSize)) {
                throw new UserError(
                        Place.of(shown),
                        "unpacks to more than " + LARGEST_RATIO + " times its size",
                        packedSize + " bytes that give more than " + given,
                        "a table of numbers");
            }
        }
    }

    /** Wraps what cannot be a user's mistake but comes up in streams. */
    static UncheckedIOException broken(IOException failed) {
        return new UncheckedIOException(failed);
    }
}
