package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Holder;

/**
 * Capitals (companies), in columns: who holds them, and where they are at home. A company owns
 * plants anywhere; owners of several territories hold its shares, as a sparse vector of at most
 * {@link #HOLDERS} territories.
 */
@State
public final class Capitals {
    public static final int HOLDERS = 4;

    public int count;
    public long[] identity;
    public boolean[] alive;

    /** Territory of the head office. */
    public int[] home;

    /** Whether the state of the home territory holds all shares. */
    public boolean[] isPublic;

    /** Whether it is held by those who work in its plants, and by nobody else. */
    public boolean[] isCooperative;

    /** Territories of the holders, {@code HOLDERS} to a company, −1 where there is none. */
    public int[] holder;

    /** Their shares; sum to 1. */
    public double[] share;

    /** Head office's deposit, home currency. */
    public final Balance deposits;

    public Capitals(int capacity) {
        identity = new long[capacity];
        alive = new boolean[capacity];
        home = new int[capacity];
        isPublic = new boolean[capacity];
        isCooperative = new boolean[capacity];
        holder = new int[capacity * HOLDERS];
        share = new double[capacity * HOLDERS];
        deposits = new Balance(Holder.COMPANIES, capacity);
    }

    /** A new company, held wholly at home. */
    public int add(long name, int territory) {
        if (count == identity.length) {
            int capacity = count + count / 4 + 64;
            identity = Arrays.copyOf(identity, capacity);
            alive = Arrays.copyOf(alive, capacity);
            home = Arrays.copyOf(home, capacity);
            isPublic = Arrays.copyOf(isPublic, capacity);
            isCooperative = Arrays.copyOf(isCooperative, capacity);
            holder = Arrays.copyOf(holder, capacity * HOLDERS);
            share = Arrays.copyOf(share, capacity * HOLDERS);
            deposits.grow(capacity);
        }
        int company = count++;
        identity[company] = name;
        alive[company] = true;
        home[company] = territory;
        isPublic[company] = false;
        isCooperative[company] = false;
        Arrays.fill(holder, company * HOLDERS, (company + 1) * HOLDERS, -1);
        Arrays.fill(share, company * HOLDERS, (company + 1) * HOLDERS, 0);
        holder[company * HOLDERS] = territory;
        share[company * HOLDERS] = 1;
        return company;
    }

    /** Share of a company that owners of a territory hold. */
    public double shareOf(int company, int territory) {
        for (int k = company * HOLDERS; k < (company + 1) * HOLDERS; k++) {
            if (holder[k] == territory) {
                return share[k];
            }
        }
        return 0;
    }

    /** Whether a territory's owners hold of a company or could: its places are few. */
    public boolean canHold(int company, int territory) {
        return place(company, territory) >= 0;
    }

    /** Adds to the share of one who can hold. */
    public void give(int company, int territory, double part) {
        int slot = place(company, territory);
        holder[slot] = territory;
        share[slot] += part;
    }

    /** The holder's place in a company, else a free one, else −1. */
    private int place(int company, int territory) {
        int free = -1;
        for (int k = company * HOLDERS; k < (company + 1) * HOLDERS; k++) {
            if (holder[k] == territory) {
                return k;
            }
            free = free < 0 && (holder[k] < 0 || share[k] <= 0) ? k : free;
        }
        return free;
    }
}
