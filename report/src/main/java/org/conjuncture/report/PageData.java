package org.conjuncture.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** All that the page draws, as maps, lists and arrays in the order in which the page reads them. */
final class PageData {

    private PageData() {}

    static Map<String, Object> of(RunFolder run) {
        Map<String, Object> data = new LinkedHashMap<>();
        Territories territories = Territories.of(run);
        SeriesData series = SeriesData.of(run, territories);
        data.put("manifest", run.manifest());
        data.put("folder", String.valueOf(run.folder().getFileName()));
        data.put("scenario", run.scenario());
        data.put("from", series.from());
        data.put("to", series.to());
        data.put("territories", territories.rows());
        data.put("rulers", territories.rulers(run));
        data.put("measures", series.measures());
        data.put("series", series.values());
        data.put("closure", series.closure());
        LabourData labour = new LabourData(run, territories, series.from(), series.to());
        data.put("sectors", labour.bySector());
        data.put("states", labour.byState());
        data.put("divisions", labour.divisions());
        data.put("trade", new TradeData(run).betweenRegions());
        data.put("ownership", new ClaimData(run, territories).equity());
        EventData events = new EventData(run, territories);
        data.put("record", events.record());
        data.put("events", events.events());
        data.put("kinds", events.kinds());
        data.put("notices", run.notices().stream().distinct().toList());
        return data;
    }
}
