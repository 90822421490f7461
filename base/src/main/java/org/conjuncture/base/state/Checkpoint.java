package org.conjuncture.base.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.AtomicFile;

/**
 * The state below some objects of {@link State} classes, saved to a file and taken back into
 * objects that were constructed the same way.
 *
 * <p>A file is: {@code CONJSTAT}, the version, a fingerprint of the fields, the values in the order
 * of declaration, a CRC-32C of all before it. Not compressed: 150 MB are written in less time than
 * it takes to compress them. A file that is cut off, damaged or from another version is refused
 * before any object is touched.
 */
public final class Checkpoint {

    private static final long MAGIC = 0x54415453_4a4e4f43L;

    private Checkpoint() {}

    /** Saves whole or not at all. The version is the program's; a file is only read by the same. */
    public static void write(Path file, String version, Object... roots) {
        prepare(file, version, roots).place();
    }

    /** The same, but for putting the file in its place: the objects may change from now on. */
    public static AtomicFile.Prepared prepare(Path file, String version, Object... roots) {
        return AtomicFile.prepare(
                file,
                partial -> {
                    try (var channel =
                            FileChannel.open(
                                    partial,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE)) {
                        var out = new StateOutput(channel);
                        out.putLong(MAGIC);
                        out.putText(version);
                        out.putArray(StateFields.fingerprint(roots));
                        var writer = new StateWriter(out);
                        for (Object root : roots) {
                            writer.object(root);
                        }
                        out.end();
                    }
                });
    }

    /**
     * Takes the state back into the same kinds of objects, in the same order; arrays are made
     * longer or shorter as needed.
     */
    public static void read(Path file, String version, Object... roots) {
        Place place = Place.of(file.toString());
        if (!Files.isRegularFile(file)) {
            throw new UserError(place, "there is no such checkpoint");
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            requireWhole(place, channel);
            channel.position(0);
            var in = new StateInput(channel);
            if (in.getLong() != MAGIC) {
                throw new UserError(place, "this is not a checkpoint");
            }
            String found = in.getText();
            byte[] fields = new byte[32];
            in.getArray(fields);
            if (!found.equals(version)) {
                throw new UserError(
                        place, "a checkpoint of another version", found, "version " + version);
            }
            if (!Arrays.equals(fields, StateFields.fingerprint(roots))) {
                throw new UserError(
                        place,
                        "a checkpoint with other contents than this program's, though of version "
                                + version);
            }
            var reader = new StateReader(in);
            for (Object root : roots) {
                reader.object(root);
            }
        } catch (IOException e) {
            throw EnvironmentError.of("cannot read the checkpoint", file, e);
        }
    }

    private static void requireWhole(Place place, FileChannel channel) throws IOException {
        long left = channel.size() - 4;
        var checksum = new CRC32C();
        var buffer = ByteBuffer.allocateDirect(1 << 20).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        while (left > 0) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), left));
            if (channel.read(buffer) < 0) {
                break;
            }
            left -= buffer.flip().remaining();
            checksum.update(buffer);
        }
        buffer.clear().limit(4);
        while (left == 0 && buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // A channel may give less than is asked for.
        }
        boolean whole =
                left == 0
                        && !buffer.hasRemaining()
                        && buffer.getInt(0) == (int) checksum.getValue();
        if (!whole) {
            throw new UserError(
                    place,
                    "the checkpoint is cut off or damaged",
                    "bytes that do not fit their checksum",
                    "a whole checkpoint; the one before it may be good");
        }
    }
}
