package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.conjuncture.base.Quarters;
import org.conjuncture.model.world.Lever;
import org.conjuncture.model.world.Levers;
import org.jspecify.annotations.Nullable;

/**
 * Puts a timeline into effect: which lever of which territory has which value in a quarter, who is
 * a member of what, and under which regime.
 *
 * <p>A value is the start overlaid by regimes and decisions that hold, in the order in which they
 * took effect; so when one ends, the rest show again, but for laws of a regime ({@link Regimes}).
 * It depends on the quarter alone: what this class remembers is worked out once from the timeline,
 * and a run resumed from a checkpoint needs nothing of it.
 *
 * <p>A lever is written only in quarters in which a decision about it starts, moves on or ends, and
 * what a mechanism of policy has made of it since is then overruled.
 */
public final class TimelineState {

    /** What is done when nobody reigns. */
    public static final String NO_REGIME = "";

    private final LeverStart start;
    private final Regimes regimes;
    private final Coalitions coalitions;
    private final int territories;
    private final int from;
    private final int until;

    private final Map<Integer, Effects> leverEffects = new LinkedHashMap<>();
    private final Memberships memberships;
    private final List<List<Intervention>> regimeSpells;

    /** Levers to write in a quarter, as lever · territories + territory. */
    private final List<TreeSet<Integer>> moving = new ArrayList<>();

    private final List<List<Decision>> decisions = new ArrayList<>();
    private final boolean[] institutionsMove;

    /** For the quarters from {@code from} up to but not with {@code until}. */
    public TimelineState(
            Timeline timeline,
            LeverStart start,
            Regimes regimes,
            Coalitions coalitions,
            List<Institution> known,
            int territories,
            int from,
            int until) {
        this.start = start;
        this.regimes = regimes;
        this.coalitions = coalitions;
        this.territories = territories;
        this.from = from;
        this.until = until;
        memberships = new Memberships(known, territories);
        regimeSpells = Memberships.lists(territories);
        for (int quarter = from; quarter < until; quarter++) {
            moving.add(new TreeSet<>());
            decisions.add(new ArrayList<>());
        }
        institutionsMove = new boolean[Math.max(0, until - from)];
        timeline.interventions().forEach(this::take);
        noteStartsThatMove();
    }

    private void take(Intervention each) {
        int[] who = coalitions.members(each.who(), each.at(), this::isMember);
        switch (each.action()) {
            case SET, ADD, MULTIPLY -> {
                int lever = Levers.indexOf(each.target());
                for (int territory : who) {
                    bear(lever, territory, each, each.action(), each.value());
                }
            }
            case REGIME -> {
                for (int territory : who) {
                    reign(each, territory);
                }
            }
            case JOIN, LEAVE -> {
                memberships.joinOrLeave(each, who);
                noteInstitutions(each);
            }
            case RULE -> {
                memberships.changeRule(each);
                noteInstitutions(each);
            }
            case NONE -> {}
        }
        noteDecision(each, who);
    }

    private void bear(int lever, int territory, Intervention by, Action action, double value) {
        int key = lever * territories + territory;
        leverEffects.computeIfAbsent(key, absent -> new Effects()).add(by, action, value);
        int lastStep = by.at() + Math.max(1, by.phase());
        for (int quarter = Math.max(from, by.at());
                quarter < Math.min(Math.min(lastStep, by.until()), until);
                quarter++) {
            moving.get(quarter - from).add(key);
        }
        if (by.until() >= from && by.until() < until) {
            moving.get(by.until() - from).add(key);
        }
    }

    /** A territory has one regime at a time: what the last one set, but law, ends with the next. */
    private void reign(Intervention each, int territory) {
        Map<String, Double> bundle = new LinkedHashMap<>(regimes.bundle(each.target()));
        bundle.forEach(
                (lever, value) -> bear(Levers.indexOf(lever), territory, each, Action.SET, value));
        for (Intervention other : regimeSpells.get(territory)) {
            bundle.putAll(regimes.bundle(other.target()));
        }
        regimeSpells.get(territory).add(each);
        for (String lever : bundle.keySet()) {
            int key = Levers.indexOf(lever) * territories + territory;
            for (int quarter : new int[] {each.at(), each.until()}) {
                if (quarter >= from && quarter < until) {
                    moving.get(quarter - from).add(key);
                }
            }
        }
    }

    private void noteStartsThatMove() {
        for (int lever = 0; lever < Levers.all().size(); lever++) {
            for (int quarter = from; quarter < until; quarter++) {
                for (int t = 0; t < territories && start.moves(lever, quarter); t++) {
                    moving.get(quarter - from).add(lever * territories + t);
                }
            }
        }
    }

    private void noteInstitutions(Intervention each) {
        for (int quarter : new int[] {each.at(), each.until()}) {
            if (quarter >= from && quarter < until) {
                institutionsMove[quarter - from] = true;
            }
        }
        for (int q = Math.max(from, each.at()); q < until && each.reach(q) < 1; q++) {
            institutionsMove[q + 1 < until ? q + 1 - from : q - from] = true;
        }
    }

    private void noteDecision(Intervention each, int[] who) {
        if (each.at() < from || each.at() >= until) {
            return;
        }
        List<Decision> today = decisions.get(each.at() - from);
        int[] places = who.length == territories ? new int[] {-1} : who;
        for (int place : places) {
            today.add(
                    new Decision(
                            each.at(),
                            place,
                            each.kind(),
                            each.title(),
                            each.value(),
                            each.id(),
                            each.source(),
                            each.verified()));
        }
    }

    /** What holds when the run begins: every lever, membership and rule is written. */
    public void begin(Levers levers, Institutions institutions) {
        for (int lever = 0; lever < Levers.all().size(); lever++) {
            double[] column = levers.column(lever);
            for (int territory = 0; territory < territories; territory++) {
                column[territory] = value(lever, territory, from);
            }
        }
        memberships.write(from, institutions);
    }

    /**
     * Brings levers and institutions to a quarter in which the quarter before was already applied,
     * and tells what was decided in it, one entry for each decision and territory.
     */
    public List<Decision> apply(int quarter, Levers levers, Institutions institutions) {
        if (quarter < from || quarter >= until) {
            throw new IllegalArgumentException(
                    Quarters.text(quarter) + " is outside this timeline's run");
        }
        for (int key : moving.get(quarter - from)) {
            int lever = key / territories;
            int territory = key % territories;
            levers.column(lever)[territory] = value(lever, territory, quarter);
        }
        if (institutionsMove[quarter - from]) {
            memberships.write(quarter, institutions);
        }
        return distinct(decisions.get(quarter - from));
    }

    /** Whether members or rules of institutions change in a quarter. */
    public boolean institutionsMove(int quarter) {
        return institutionsMove[quarter - from];
    }

    /** One decision may move several levers: it is told once. */
    private static List<Decision> distinct(List<Decision> decisions) {
        Set<String> told = new LinkedHashSet<>();
        List<Decision> distinct = new ArrayList<>();
        for (Decision each : decisions) {
            if (told.add(each.territory() + "|" + each.kind() + "|" + each.name())) {
                distinct.add(each);
            }
        }
        return Collections.unmodifiableList(distinct);
    }

    /** Value of a lever by law in a quarter, within its range. */
    public double value(int lever, int territory, int quarter) {
        double value = start.value(lever, territory, quarter);
        @Nullable Effects effects = leverEffects.get(lever * territories + territory);
        if (effects == null) {
            return value;
        }
        Lever known = Levers.all().get(lever);
        @Nullable Intervention speaking = speaking(known.name(), territory, quarter);
        return known.clamped(effects.value(value, quarter, speaking));
    }

    /**
     * The regime whose word on a lever counts: the one that reigns or, where that is silent, the
     * last before it whose word is law that stays.
     */
    private @Nullable Intervention speaking(String lever, int territory, int quarter) {
        List<Intervention> spells = regimeSpells.get(territory);
        @Nullable Intervention reigning = Memberships.last(spells, quarter);
        if (reigning != null && regimes.bundle(reigning.target()).containsKey(lever)) {
            return reigning;
        }
        int[] turns =
                spells.stream()
                        .flatMapToInt(each -> IntStream.of(each.at(), each.until()))
                        .filter(turn -> turn <= quarter)
                        .sorted()
                        .toArray();
        for (int k = turns.length - 1; k >= 0; k--) {
            @Nullable Intervention before = Memberships.last(spells, turns[k]);
            if (before != null && regimes.stays(before.target(), lever)) {
                return before;
            }
        }
        return null;
    }

    /** Regime of a territory in a quarter; {@link #NO_REGIME} where none holds. */
    public String regime(int territory, int quarter) {
        @Nullable Intervention last = Memberships.last(regimeSpells.get(territory), quarter);
        return last == null ? NO_REGIME : last.target();
    }

    /** All regimes, territory by territory, in the quarters that the timeline covers. */
    public List<RegimeSpan> regimes() {
        List<RegimeSpan> spans = new ArrayList<>();
        for (int territory = 0; territory < territories; territory++) {
            int start = from;
            for (int quarter = from + 1; quarter <= until; quarter++) {
                String before = regime(territory, start);
                if (quarter == until || !before.equals(regime(territory, quarter))) {
                    if (!before.equals(NO_REGIME)) {
                        spans.add(new RegimeSpan(territory, before, start, quarter));
                    }
                    start = quarter;
                }
            }
        }
        return spans;
    }

    /** All memberships, institution by institution, in the quarters that the timeline covers. */
    public List<MembershipSpan> memberships() {
        return memberships.spans(from, until);
    }

    public boolean isMember(String institution, int territory, int quarter) {
        return memberships.isMember(institution, territory, quarter);
    }
}
