package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.conjuncture.model.tables.Ruler;
import org.conjuncture.model.tables.WorldTables;

/**
 * Who rules each territory, whose customs law and whose money hold there; columns by territory for
 * the quarter last asked for.
 *
 * <p>Only rows for a territory as a whole count; where two hold, the later in the file. A territory
 * without a row rules itself.
 */
public final class Rulers {

    /** Ruling state, an index of {@link #states}. */
    public final int[] state;

    /** State whose customs law holds, an index of {@link #states}. */
    public final int[] customsUnion;

    /** State whose money is used, an index of {@link #states}. */
    public final int[] currencyUnion;

    /** How the territory is ruled. */
    public final Ruler.Kind[] kind;

    private final List<String> territories;
    private final List<String> states;
    private final List<List<Ruler>> spells;
    private final boolean[] changes;
    private final int first;

    /** Stands at the first quarter of the world's start year. */
    public Rulers(WorldTables tables, int lastQuarter) {
        territories = tables.territories().stream().map(row -> row.id()).toList();
        int count = territories.size();
        state = new int[count];
        customsUnion = new int[count];
        currencyUnion = new int[count];
        kind = new Ruler.Kind[count];
        first = 4 * tables.startYear();
        spells = spells(tables, count);
        states = states(tables, territories);
        changes = changes(spells, first, lastQuarter);
        stand(first);
    }

    private static List<List<Ruler>> spells(WorldTables tables, int count) {
        List<List<Ruler>> spells = new ArrayList<>();
        for (int territory = 0; territory < count; territory++) {
            int t = territory;
            spells.add(
                    tables.rulers().stream()
                            .filter(row -> row.territory() == t && row.isWhole())
                            .toList());
        }
        return spells;
    }

    private static List<String> states(WorldTables tables, List<String> territories) {
        List<String> states = new ArrayList<>(territories);
        TreeSet<String> others = new TreeSet<>();
        for (Ruler row : tables.rulers()) {
            Collections.addAll(others, row.state(), row.customsUnion(), row.currencyUnion());
        }
        others.removeAll(territories);
        others.remove("");
        states.addAll(others);
        return List.copyOf(states);
    }

    private static boolean[] changes(List<List<Ruler>> spells, int first, int last) {
        boolean[] changes = new boolean[Math.max(1, last - first + 1)];
        for (List<Ruler> rows : spells) {
            for (Ruler row : rows) {
                for (int quarter : new int[] {row.from(), row.to()}) {
                    if (quarter > first && quarter <= last) {
                        changes[quarter - first] = true;
                    }
                }
            }
        }
        return changes;
    }

    /** Codes of states; the first are the territories, in their order. */
    public List<String> states() {
        return states;
    }

    /** Index of a state by its code; −1 if none is called so. */
    public int stateIndex(String code) {
        return states.indexOf(code);
    }

    /** Brings the columns to a quarter and says whether any territory changed hands in it. */
    public boolean advance(int quarter) {
        boolean changed =
                quarter > first && quarter - first < changes.length && changes[quarter - first];
        if (changed) {
            stand(quarter);
        }
        return changed;
    }

    /** Fills the columns for a quarter, whatever they held. */
    public void stand(int quarter) {
        for (int territory = 0; territory < state.length; territory++) {
            int own = territory;
            state[territory] = own;
            kind[territory] = Ruler.Kind.INDEPENDENT;
            customsUnion[territory] = own;
            currencyUnion[territory] = own;
            for (Ruler row : spells.get(territory)) {
                if (row.holdsIn(quarter)) {
                    state[territory] = stateIndex(row.state());
                    kind[territory] = row.kind();
                    customsUnion[territory] = orOwn(row.customsUnion(), own);
                    currencyUnion[territory] = orOwn(row.currencyUnion(), own);
                }
            }
        }
    }

    private int orOwn(String code, int own) {
        return code.isEmpty() ? own : stateIndex(code);
    }

    /** Ruling state of a territory in a quarter, whatever the columns hold. */
    public String stateOf(int territory, int quarter) {
        String ruler = territories.get(territory);
        for (Ruler row : spells.get(territory)) {
            if (row.holdsIn(quarter)) {
                ruler = row.state();
            }
        }
        return ruler;
    }

    /** Whether goods pass between two territories inside one customs border. */
    public boolean shareCustoms(int one, int other) {
        return customsUnion[one] == customsUnion[other];
    }

    public boolean shareCurrency(int one, int other) {
        return currencyUnion[one] == currencyUnion[other];
    }

    public boolean shareState(int one, int other) {
        return state[one] == state[other];
    }
}
