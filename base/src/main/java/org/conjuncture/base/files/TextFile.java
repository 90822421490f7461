package org.conjuncture.base.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** A text file that a user wrote: it must exist, be of bounded size and be UTF-8. */
public final class TextFile {

    private TextFile() {}

    /** The whole text, without a byte order mark. */
    public static String read(Path file, long maxBytes) {
        byte[] bytes = bytes(file, maxBytes);
        String text = decode(file, bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file, long maxBytes) {
        Place place = Place.of(file.toString());
        if (!Files.exists(file)) {
            throw new UserError(place, "there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new UserError(place, "this is not a file");
        }
        try (var in = Files.newInputStream(file)) {
            // Read one byte more than allowed instead of trusting the size: the file may be
            // growing.
            byte[] bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > maxBytes) {
                throw new UserError(
                        place,
                        "the file is too big",
                        "more than " + maxBytes + " bytes",
                        "at most " + maxBytes);
            }
            return bytes;
        } catch (IOException e) {
            throw EnvironmentError.of("cannot read", file, e);
        }
    }

    private static String decode(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(file, bytes);
        }
    }

    /** Finds the first byte that does not decode: the slow way, once, on the way to a message. */
    private static UserError malformed(Path file, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(8192);
        int line = 1;
        int column = 1;
        while (true) {
            var result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                boolean newLine = out.get() == '\n';
                line += newLine ? 1 : 0;
                column = newLine ? 1 : column + 1;
            }
            out.clear();
            if (!result.isOverflow()) {
                int wrong = in.hasRemaining() ? in.get(in.position()) & 0xff : 0;
                return new UserError(
                        new Place(file.toString(), line, column),
                        "the file is not UTF-8",
                        "byte 0x" + Integer.toHexString(wrong),
                        "UTF-8 text");
            }
        }
    }
}
