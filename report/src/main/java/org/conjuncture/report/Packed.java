package org.conjuncture.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A text as the page carries it: deflated (RFC 1950), in base 64. Half the size of the text, and
 * every browser unpacks it with what it has.
 */
final class Packed {

    /** Of 9; more effort takes longer than it makes smaller. */
    private static final int FAST = 4;

    private Packed() {}

    /** A value as JSON, packed while it is written. */
    static String json(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        Deflater deflater = new Deflater(FAST);
        try (var packing =
                new OutputStreamWriter(
                        new DeflaterOutputStream(bytes, deflater, 1 << 16),
                        StandardCharsets.UTF_8)) {
            CompactJson.write(value, packing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
