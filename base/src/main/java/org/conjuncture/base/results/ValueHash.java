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
 * A hash over the values in the order they were given in, not over the bytes of a file: SHA-256,
 * chained from seal to seal, so that it does not depend on when was committed and can go on from
 * its 32 bytes.
 */
final class ValueHash {

    static final int BYTES = 32;

    private final List<TableLayout> layouts;
    private final MessageDigest[] tables;
    private final Map<String, Known> texts = new HashMap<>();
    private long textColumns;
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

    /** A text's bytes, and its number in the column of a batch where it was last met. */
    private static final class Known {
        final byte[] bytes;
        long column = -1;
        int number;

        Known(String text) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private Known known(String text) {
        Known known = texts.get(text);
        if (known == null) {
            known = new Known(text);
            texts.put(text, known);
        }
        return known;
    }

    /** Takes a batch into the hash and turns its texts into UTF-8 for the database. */
    void add(Batch batch) {
        if (texts.size() > 100_000) {
            // Memory must not grow with the length of a run, however many causes events have.
            texts.clear();
        }
        MessageDigest digest = tables[batch.table];
        room(8).putInt(batch.rows);
        for (int c = 0; c < batch.columns.length; c++) {
            switch (batch.columns[c]) {
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
                case String[] given -> batch.columns[c] = addTexts(given, batch.rows, digest);
                default -> throw new IllegalStateException();
            }
            flush(digest);
        }
    }

    /**
     * Runs of equal texts: the length of the run, then the text's number in this column of the
     * batch, at its first time followed by its bytes. Tells the bytes row by row.
     */
    private byte[][] addTexts(String[] given, int rows, MessageDigest digest) {
        byte[][] bytes = new byte[rows][];
        long column = textColumns++;
        int numbers = 0;
        for (int from = 0; from < rows; ) {
            String text = given[from];
            Known known = known(text);
            int to = from;
            // The same object again is the common case, and cheaper to see than an equal text.
            while (to < rows && (given[to] == text || given[to].equals(text))) {
                bytes[to++] = known.bytes;
            }
            if (buffer.position() + known.bytes.length + 12 > buffer.capacity()) {
                flush(digest);
            }
            room(known.bytes.length + 12).putInt(to - from);
            if (known.column == column) {
                buffer.putInt(known.number);
            } else {
                known.column = column;
                known.number = numbers++;
                buffer.putInt(known.number).putInt(known.bytes.length).put(known.bytes);
            }
            from = to;
        }
        return bytes;
    }

    /**
     * Ends a stretch of time: what was added to all tables since the last seal goes into the chain.
     */
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
