package org.conjuncture.accounts.page;

import java.util.Locale;

/** Colours for ratios around 1: brown below, blue-green above, also apart for the colour-blind. */
final class Colours {

    private static final double[] BOUNDS = {0.2, 0.5, 0.8, 1.25, 2, 5};
    private static final String[] FILLS = {
        "#8c510a", "#bf812d", "#dfc27d", "#f0f0e8", "#80cdc1", "#35978f", "#01665e"
    };

    private Colours() {}

    static String ofRatio(double ratio) {
        int at = 0;
        while (at < BOUNDS.length && ratio >= BOUNDS[at]) {
            at++;
        }
        return FILLS[at];
    }

    static String legend() {
        StringBuilder html = new StringBuilder("<p class=\"legend\">");
        for (int i = 0; i < FILLS.length; i++) {
            String words =
                    i == 0
                            ? String.format(Locale.ROOT, "below %s", BOUNDS[0])
                            : i == BOUNDS.length
                                    ? String.format(Locale.ROOT, "from %s", BOUNDS[i - 1])
                                    : BOUNDS[i - 1] + " to " + BOUNDS[i];
            html.append("<span><i style=\"background:")
                    .append(FILLS[i])
                    .append("\"></i>")
                    .append(words)
                    .append("</span>");
        }
        return html.append("</p>").toString();
    }
}
