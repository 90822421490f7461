package org.conjuncture.base.results;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hash over the values in the order they were given in, not over the bytes of a file: SHA-256, chained from seal to seal, so that it
 * does not depend on when was committed and can go on from its 32 bytes.
 */
final class ValueHash {

    static final int BYTES = 32;

    private final List<TableLayout> layouts;
    private final MessageDigest[] tables;
    private final Map<String, byte[]> utf8 = new HashMap<>();
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
    private byte[] chain;

    ValueHash(List<TableLayout> layouts, byte[] from) {
        this.layouts = layouts;
        this.chain = from.clone();
        this.tables = new MessageDigest[layouts.size()];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = sha256();
        }
    }

    byte[] bytes() {
        return chain.clone();
    }

    /** The one array of bytes for a text; made once for most texts. */
    byte[] utf8(String text) {
        if (utf8.size() > 100_000) {
            // Memory must not grow with the length of a run, however many causes events have.
            utf8.clear();
        }
        return utf8.computeIfAbsent(text, key -> key.getBytes(StandardCharsets.UTF_8));
    }

    void add(Batch batch) {
        MessageDigest digest = tables[batch.table];
        room(8).putInt(batch.rows);
        for (Object column : batch.columns) {
            switch (column) {
                case int[] integers -> {
                    room(4 * batch.rows).asIntBuffer().put(integers, 0, batch.rows);
                    buffer.position(buffer.position() + 4 * batch.rows);
                }
                case double[] numbers -> {
                    room(8 * batch.rows);
                    for (int i = 0; i < batch.rows; i++) {
                        buffer.putLong(Double.doubleToLongBits(numbers[i]));
                    }
                }
                case String[] texts -> addTexts(texts, batch.rows, digest);
                default -> throw new IllegalStateException();
            }
            flush(digest);
        }
    }

    /** Runs of equal texts, each with its length in rows and in bytes. */
    private void addTexts(String[] texts, int rows, MessageDigest digest) {
        for (int from = 0; from < rows; ) {
            String text = texts[from];
            int to = from + 1;
            while (to < rows && texts[to].equals(text)) {
                to++;
            }
            byte[] bytes = utf8(text);
            if (buffer.remaining() < bytes.length + 8) {
                flush(digest);
            }
            room(bytes.length + 8).putInt(to - from).putInt(bytes.length).put(bytes);
            from = to;
        }
    }

    /** Ends a stretch of time: what was added to all tables since the last seal goes into the chain. */
    void seal() {
        MessageDigest next = sha256();
        next.update(chain);
        for (int i = 0; i < tables.length; i++) {
            next.update(layouts.get(i).name().getBytes(StandardCharsets.UTF_8));
            next.update(tables[i].digest());
        }
        chain = next.digest();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger =
                    ByteBuffer.allocate(buffer.position() + bytes).order(ByteOrder.LITTLE_ENDIAN);
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }

    private void flush(MessageDigest digest) {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
