package org.conjuncture.model.results;

import java.util.List;
import org.conjuncture.base.results.Rows;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.scenario.Decision;
import org.conjuncture.model.world.World;

/** Rows of the table of events: decisions that took effect, and what the model brought about. */
final class EventRows {

    private final Rows rows;
    private final World world;

    EventRows(Rows rows, World world) {
        this.rows = rows;
        this.world = world;
    }

    void write(int quarter, List<Decision> decisions, List<Chronicle.Event> outcomes) {
        for (Decision decision : decisions) {
            rows.integer(quarter)
                    .text(place(decision.territory()))
                    .text(decision.kind())
                    .text(decision.name())
                    .number(decision.value())
                    .text(decision.cause())
                    .text(decision.source())
                    .text(decision.verified() ? "yes" : "no")
                    .end();
        }
        for (Chronicle.Event event : outcomes) {
            rows.integer(quarter)
                    .text(place(event.territory()))
                    .text(event.kind())
                    .text(event.name())
                    .number(event.value())
                    .text(event.cause())
                    .text("")
                    .text("")
                    .end();
        }
    }

    private String place(int territory) {
        return territory < 0 ? Tables.WORLD : world.territories.id[territory];
    }
}
