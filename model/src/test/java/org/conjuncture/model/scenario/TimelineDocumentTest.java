package org.conjuncture.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineDocumentTest {

    @Test
    void theDocumentCountsWhatTheTableHolds() throws Exception {
        Map<String, long[]> counts = new TreeMap<>();
        for (Intervention each : Shipped.reader().world("1870").timeline().interventions()) {
            long[] count = counts.computeIfAbsent(each.kind(), kind -> new long[4]);
            boolean context = each.action() == Action.NONE;
            count[0]++;
            count[1] += context ? 0 : 1;
            count[2] += context ? 1 : 0;
            count[3] += each.verified() ? 1 : 0;
        }
        List<String> document = Files.readAllLines(Shipped.ROOT.resolve("docs/timeline.md"));
        counts.forEach((kind, c) ->
                assertThat(document)
                        .contains(
                                "| %s | %d | %d | %d | %d |"
                                        .formatted(kind, c[0], c[1], c[2], c[3])));
    }
}
