package org.conjuncture.model.scenario;

import java.util.List;
import org.conjuncture.model.tables.Ruler;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Agreements;
import org.conjuncture.model.world.States;

/**
 * The territory at the seat of each state: the one that bears its code, else the largest by output
 * at the start of what it consists of, before what is united with it. What is decided once for a
 * state or a money is decided there.
 *
 * <p>Integral parts are territories of the state's own, or united with it, that use its money; they
 * share its purse. Colonies, dependencies and dominions were run to pay for themselves and have
 * budgets of their own (Gardner 2012), as have unions of the crown alone, which kept their money
 * (Norway under Sweden, Finland under Russia), and land that an enemy occupies.
 */
public final class Seats {

    /** Columns written here. */
    public static final List<String> WRITES =
            List.of("states.currency", "states.integral", "states.ruler");

    private final Rulers rulers;
    private final double[] size;

    public Seats(Rulers rulers, WorldTables tables) {
        this.rulers = rulers;
        size = new double[rulers.state.length];
        for (int t = 0; t < size.length; t++) {
            TerritoryRow row = tables.territories().get(t);
            size[t] = row.people() * row.gdpPerHead();
        }
    }

    /** Writes who rules, whose purse pays and whose money is used, for the rulers' quarter. */
    public void write(States states) {
        for (int t = 0; t < size.length; t++) {
            int seat = seat(rulers.state[t]);
            states.ruler[t] = seat >= 0 ? seat : rulers.state[t];
            states.integral[t] = isIntegral(t) ? seat : t;
        }
    }

    /**
     * Members of a currency union use one money, that of the largest of them, and so does whoever
     * used one of theirs.
     */
    public void unite(States states, Agreements agreements) {
        int[] joint = new int[size.length];
        for (int t = 0; t < size.length; t++) {
            joint[t] = t;
            for (int other = 0; other < size.length; other++) {
                boolean isShared = agreements.oneCurrency[agreements.pair(t, other)];
                joint[t] = isShared && size[other] > size[joint[t]] ? other : joint[t];
            }
        }
        for (int t = 0; t < size.length; t++) {
            states.currency[t] = issuer(t);
        }
        for (int t = 0; t < size.length; t++) {
            if (joint[t] != t) {
                replace(states.currency, t, states.currency[joint[t]]);
            }
        }
    }

    /** A member that issues a money takes its users along; one that uses another's goes alone. */
    private static void replace(int[] currency, int member, int taken) {
        boolean isIssuer = currency[member] == member;
        for (int user = 0; user < currency.length; user++) {
            if (user == member || isIssuer && currency[user] == member) {
                currency[user] = taken;
            }
        }
    }

    private boolean isIntegral(int t) {
        boolean isOwn =
                rulers.kind[t] == Ruler.Kind.SOVEREIGN
                        || rulers.kind[t] == Ruler.Kind.INDEPENDENT
                        || rulers.kind[t] == Ruler.Kind.UNION;
        return isOwn && rulers.currencyUnion[t] == rulers.state[t];
    }

    /** −1 for a state that no territory is an integral part of. */
    private int seat(int state) {
        if (state < size.length) {
            return state;
        }
        int largest = -1;
        for (int t = 0; t < size.length; t++) {
            boolean isPart = rulers.state[t] == state && isIntegral(t);
            if (isPart && (largest < 0 || comesBefore(t, largest))) {
                largest = t;
            }
        }
        return largest;
    }

    /** Whether one territory rather than another is a state's seat: what is not united with it. */
    private boolean comesBefore(int one, int other) {
        boolean isUnited = rulers.kind[one] == Ruler.Kind.UNION;
        boolean isOtherUnited = rulers.kind[other] == Ruler.Kind.UNION;
        return isUnited == isOtherUnited ? size[one] > size[other] : isOtherUnited;
    }

    /** Who decides on a territory's money, who may use another's in turn. */
    private int issuer(int t) {
        int issuer = t;
        for (int step = 0; step < size.length; step++) {
            int next = issuerOf(rulers.currencyUnion[issuer]);
            if (next == issuer) {
                return issuer;
            }
            issuer = next;
        }
        return issuer;
    }

    private int issuerOf(int money) {
        if (money < size.length) {
            return money;
        }
        int largest = -1;
        for (int t = 0; t < size.length; t++) {
            if (rulers.currencyUnion[t] == money && (largest < 0 || comesBefore(t, largest))) {
                largest = t;
            }
        }
        return largest;
    }
}
