package org.conjuncture.model.scenario;

import java.util.List;
import org.conjuncture.base.doc.Doc;

/** Which dated decisions a run takes. */
@Doc("Which dated decisions a run takes")
public record TimelineUse(
        @Doc("whether the world's own timeline takes effect") boolean world,
        @Doc("kinds or ids of decisions of the world's timeline that are left out")
                List<String> without,
        @Doc("decisions of the scenario's own") List<Measure> add) {

    static final List<String> KEYS = List.of("world", "without", "add");
}
