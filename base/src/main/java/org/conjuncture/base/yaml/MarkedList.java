package org.conjuncture.base.yaml;

import java.util.List;
import org.conjuncture.base.Place;

/** Values one after the other. */
public record MarkedList(Place place, List<Marked> values) implements Marked {

    public MarkedList {
        values = List.copyOf(values);
    }

    public List<String> texts() {
        return values.stream().map(Marked::text).toList();
    }

    @Override
    public String shown() {
        return "a list";
    }
}
