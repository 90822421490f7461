package org.conjuncture.model.scenario;

import java.util.Arrays;
import java.util.List;

/** What an institution is for; most work through their rules alone. */
public enum InstitutionKind {
    monetaryOrder,
    customsUnion,
    tradeArea,
    /** Its members bind the duties they levy on each other. */
    tradeRounds,
    preference,
    plannedBloc,
    currencyUnion,
    lender,
    labour,
    cartel,
    workersRights,
    standards,
    investment,
    /** Its rules hold between a member and one of {@link #treatyHomes}, not among members. */
    investmentTreaties,
    treatyHomes,
    forum;

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
