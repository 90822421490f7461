package org.conjuncture.base.yaml;

import java.util.Collection;

/** Valid names as they are listed in a message: in order, and not without end. */
final class Names {

    private Names() {}

    static String listed(Collection<String> valid) {
        String all = String.join(", ", valid.stream().sorted().toList());
        return all.length() <= 300 ? all : all.substring(0, all.lastIndexOf(',', 297)) + ", ...";
    }
}
