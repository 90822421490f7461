package org.conjuncture.accounts.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** Tells how far a large file has been read, by the bytes that are stored. */
public final class Watched extends FilterInputStream {

    /** Smaller ones are read before anybody asks. */
    private static final int LARGE = 1 << 20;

    private final DoubleConsumer told;
    private long read;
    private int hundredths;

    private Watched(InputStream in, DoubleConsumer told) {
        super(in);
        this.told = told;
    }

    /**
     * The stream itself where it is small. Files and entries of archives know what is left of them.
     */
    static InputStream of(InputStream in, DoubleConsumer told) throws IOException {
        return in.available() < LARGE ? in : new Watched(in, told);
    }

    /** The same file, which tells what part of it is read. */
    public static Member of(Member member, DoubleConsumer told) {
        Member.Opener watched = () -> of(member.opener().open(), told);
        return new Member(member.name(), member.shown(), member.allowance(), watched);
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

    /**
     * Of more than 2 GB that are left, streams say 2: then the part is too large, and right at the
     * end.
     */
    private void count(int bytes) throws IOException {
        read += bytes;
        int reached = (int) (100 * read / Math.max(1, read + in.available()));
        if (reached > hundredths) {
            hundredths = reached;
            told.accept(reached / 100.0);
        }
    }
}
