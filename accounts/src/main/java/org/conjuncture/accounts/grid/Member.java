package org.conjuncture.accounts.grid;

import java.io.BufferedInputStream;
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
 * @param allowance how much it may give when it is unpacked
 */
public record Member(String name, String shown, Allowance allowance, Opener opener) {

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
            return allowance.of(zipped ? new GZIPInputStream(raw, 1 << 16) : raw);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    UserError unreadable(IOException failed) {
        return new UserError(
                Place.of(shown),
                "cannot be read to its end",
                String.valueOf(failed.getMessage()),
                "a whole file");
    }

    /** Wraps what cannot be a user's mistake but comes up in streams. */
    static UncheckedIOException broken(IOException failed) {
        return new UncheckedIOException(failed);
    }
}
