package org.conjuncture.base.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Bytes on their way to a checkpoint's file, with their checksum; arrays go in blocks. */
final class StateOutput {

    private final WritableByteChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    StateOutput(WritableByteChannel channel) {
        this.channel = channel;
    }

    void putByte(int value) throws IOException {
        room(1).put((byte) value);
    }

    void putInt(int value) throws IOException {
        room(4).putInt(value);
    }

    void putLong(long value) throws IOException {
        room(8).putLong(value);
    }

    void putText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putInt(bytes.length);
        putArray(bytes);
    }

    /** The values of an array of a primitive type, without its length. */
    void putArray(Object array) throws IOException {
        int length = java.lang.reflect.Array.getLength(array);
        int size = StateInput.sizeOf(array);
        for (int from = 0; from < length; ) {
            if (buffer.remaining() < size) {
                flush();
            }
            int count = Math.min(length - from, buffer.remaining() / size);
            switch (array) {
                case double[] a -> buffer.asDoubleBuffer().put(a, from, count);
                case float[] a -> buffer.asFloatBuffer().put(a, from, count);
                case long[] a -> buffer.asLongBuffer().put(a, from, count);
                case int[] a -> buffer.asIntBuffer().put(a, from, count);
                case short[] a -> buffer.asShortBuffer().put(a, from, count);
                case char[] a -> buffer.asCharBuffer().put(a, from, count);
                case byte[] a -> buffer.slice().put(a, from, count);
                case boolean[] a -> {
                    for (int i = 0; i < count; i++) {
                        buffer.put(buffer.position() + i, (byte) (a[from + i] ? 1 : 0));
                    }
                }
                default -> throw new IllegalArgumentException("no primitive array: " + array);
            }
            buffer.position(buffer.position() + count * size);
            from += count;
        }
    }

    /** Writes the checksum of all before it and hands everything to the channel. */
    void end() throws IOException {
        flush();
        buffer.putInt((int) checksum.getValue());
        flush();
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
