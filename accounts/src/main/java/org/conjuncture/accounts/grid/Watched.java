package org.conjuncture.accounts.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** Tells how far a large file has been read, by the bytes that are stored. */
public final class Watched extends FilterInputStream {

    /** Smaller ones are read before anybody asks. */
    private static final long LARGE = 1 << 20;

    private final long size;
    private final DoubleConsumer told;
    private long read;
    private int hundredths;

    private Watched(InputStream in, long size, DoubleConsumer told) {
        super(in);
        this.size = size;
        this.told = told;
    }

    /** The stream itself where it is small. */
    static InputStream of(InputStream in, long size, DoubleConsumer told) {
        return size < LARGE ? in : new Watched(in, size, told);
    }

    /** The same file, which tells what part of it is read. */
    public static Member of(Member member, DoubleConsumer told) {
        return new Member(
                member.name(),
                member.shown(),
                member.packedSize(),
                () -> {
                    InputStream in = member.opener().open();
                    // An entry of an archive comes unpacked; its stream knows how much there is.
                    return of(in, Math.max(member.packedSize(), in.available()), told);
                });
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
        read += bytes;
        int reached = (int) Math.min(100, 100 * read / size);
        if (reached > hundredths) {
            hundredths = reached;
            told.accept(reached / 100.0);
        }
    }
}
