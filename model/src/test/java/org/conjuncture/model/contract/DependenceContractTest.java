package org.conjuncture.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.indicator.NationalAccounts;
import org.junit.jupiter.api.Test;

/**
 * A mechanism switched off changes in a quarter nothing but what depends on it: what it writes, and
 * what those write who read, later in the quarter, something that is changed.
 */
class DependenceContractTest {

    private static final int START = Quarters.parse("1870-Q1");

    /**
     * Switched off they also change what the world opens with: pay norms hold from the start, who
     * is on own account works in plants, and nobody is bound. Here the world opens with them.
     */
    private static final Set<String> OPENS = Set.of("segmentation", "ownAccount", "forcedLabour");

    /** Switched off it also takes norms out of the pay scale, which these have from settings. */
    private static final String HAS_NORMS_OF_PAY = "segmentation";

    private static final Set<String> PAY_BY_SCALE =
            Set.of(
                    "indenture",
                    "skillPremium",
                    "labourMarket",
                    "effectiveLabour",
                    "outwork",
                    "skillCost",
                    "craftPremium");

    /**
     * Rows made in the quarter have the next free names, which others get where nobody grows up,
     * where work given out leaves fewer in the plants beside whom children would work, or where
     * children move away, or to town, with their parents.
     */
    private static final Set<String> NAMES_NEW_ROWS =
            Set.of("population", "outwork", "migration", "urbanization");

    private static final Set<String> WHO_IS_NEW =
            Set.of("workers.sex", "workers.group", "workers.place");

    @Test
    void aMechanismOffChangesNothingButWhatDependsOnIt() {
        Spell usual = new Spell(more(List.of()), START, List::copyOf);
        usual.through();
        Set<String> accounts = new Touched().by(NationalAccounts.class, "take");
        var surplus = new TreeMap<String, Set<String>>();
        int changing = 0;
        int bounded = 0;
        for (String name : Mechanisms.switchable()) {
            Spell without =
                    OPENS.contains(name)
                            ? new Spell(
                                    more(List.of()),
                                    START,
                                    settings -> settings.without(Place.of("test"), name),
                                    List::copyOf)
                            : new Spell(more(List.of(name)), START, List::copyOf);
            without.through();
            Set<String> different = Columns.different(usual.world, without.world);
            Set<String> depending = depending(name);
            changing += different.isEmpty() ? 0 : 1;
            bounded += depending.size() < Columns.names().size() / 2 ? 1 : 0;
            different.removeAll(depending);
            different.removeAll(accounts);
            different.removeAll(namesOfNewRows(name));
            if (!different.isEmpty()) {
                surplus.put(name, different);
            }
        }
        assertThat(changing).as("mechanisms that matter in their first quarter").isGreaterThan(20);
        assertThat(bounded).as("mechanisms on which less than half depends").isGreaterThan(20);
        assertThat(surplus).isEmpty();
    }

    /** Columns in which rows made in the quarter are others, since their names are. */
    static Set<String> namesOfNewRows(String name) {
        return NAMES_NEW_ROWS.contains(name) ? WHO_IS_NEW : Set.of();
    }

    /** Columns that can be changed within a quarter by what a mechanism does not do. */
    static Set<String> depending(String name) {
        Set<String> changed = new TreeSet<>();
        List<String> after = new ArrayList<>(Mechanisms.names());
        for (String each : after.subList(after.indexOf(name), after.size())) {
            Explained declared = Mechanisms.type(each).getAnnotation(Explained.class);
            List<String> writes = List.of(declared.writes());
            boolean depends =
                    each.equals(name)
                            || name.equals(HAS_NORMS_OF_PAY) && PAY_BY_SCALE.contains(each)
                            || !Collections.disjoint(changed, List.of(declared.reads()))
                            || !Collections.disjoint(changed, writes);
            if (depends) {
                changed.addAll(writes);
            }
        }
        return changed;
    }

    private static String more(List<String> off) {
        return "scale: 1000000\nuntil: " + Quarters.text(START + 1) + "\noff: " + off + "\n";
    }
}
