package org.conjuncture.model.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an intervention does while it holds. */
public enum Action {
    /** The lever has this value. */
    SET,
    /** This is added to the lever. */
    ADD,
    /** The lever is multiplied by this. */
    MULTIPLY,
    /** The territory has this regime: a bundle of lever values. */
    REGIME,
    /** The territory is a member of this institution. */
    JOIN,
    /** The territory is no member of this institution. */
    LEAVE,
    /**
     * A rule of an institution ({@code institution.rule}) has this value, whoever the members are.
     */
    RULE,
    /** Nothing in the model moves: the decision is shown as context. */
    NONE;

    /** As timeline.csv writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Action::word).toList();
    }

    public static Action of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean movesALever() {
        return this == SET || this == ADD || this == MULTIPLY;
    }
}
