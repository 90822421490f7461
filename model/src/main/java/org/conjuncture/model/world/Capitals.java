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

    /**
     * Adds to a holder's share. Where the places are full and he stands in none, the smallest sells
     * his to him.
     */
    public void give(int company, int territory, double part) {
        int slot = company * HOLDERS;
        for (int k = company * HOLDERS; k < (company + 1) * HOLDERS; k++) {
            if (holder[k] == territory) {
                slot = k;
                break;
            }
            if (holder[slot] >= 0 && (holder[k] < 0 || share[k] < share[slot])) {
                slot = k;
            }
        }
        holder[slot] = territory;
        share[slot] += part;
    }
}
