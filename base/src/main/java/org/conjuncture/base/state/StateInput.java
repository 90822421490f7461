package org.conjuncture.base.state;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;

/** Bytes from a checkpoint's file, which has been found whole before. */
final class StateInput {

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    StateInput(ReadableByteChannel channel) {
        this.channel = channel;
    }

    int getByte() throws IOException {
        return need(1).get();
    }

    int getInt() throws IOException {
        return need(4).getInt();
    }

    long getLong() throws IOException {
        return need(8).getLong();
    }

    String getText() throws IOException {
        int length = getInt();
        if (length < 0 || length > 1 << 28) {
            throw new EOFException("a text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        getArray(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Fills an array of a primitive type. */
    void getArray(Object array) throws IOException {
        int length = java.lang.reflect.Array.getLength(array);
        int size = sizeOf(array);
        for (int from = 0; from < length; ) {
            need(size);
            int count = Math.min(length - from, buffer.remaining() / size);
            switch (array) {
                case double[] a -> buffer.asDoubleBuffer().get(a, from, count);
                case float[] a -> buffer.asFloatBuffer().get(a, from, count);
                case long[] a -> buffer.asLongBuffer().get(a, from, count);
                case int[] a -> buffer.asIntBuffer().get(a, from, count);
                case short[] a -> buffer.asShortBuffer().get(a, from, count);
                case char[] a -> buffer.asCharBuffer().get(a, from, count);
                case byte[] a -> buffer.slice().get(a, from, count);
                case boolean[] a -> {
                    for (int i = 0; i < count; i++) {
                        a[from + i] = buffer.get(buffer.position() + i) != 0;
                    }
                }
                default -> throw new IllegalArgumentException("no primitive array: " + array);
            }
            buffer.position(buffer.position() + count * size);
            from += count;
        }
    }

    /** Bytes of one element. */
    static int sizeOf(Object array) {
        return switch (array) {
            case double[] _, long[] _ -> 8;
            case float[] _, int[] _ -> 4;
            case short[] _, char[] _ -> 2;
            default -> 1;
        };
    }

    private ByteBuffer need(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            while (buffer.position() < bytes) {
                if (channel.read(buffer) < 0) {
                    throw new EOFException("the file ends too early");
                }
            }
            buffer.flip();
        }
        return buffer;
    }
}
