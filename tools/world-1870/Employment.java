import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * sectors.csv: employment in ten sectors.
 *
 * <p>Agriculture is split between subsistence and market by income, the rest between industry and
 * services by the nearest measured year (Herrendorf et al. 2014) or the mean of those, and within
 * them by coal, iron and public spending. Nobody counted these cells in 1870: the splits below are
 * stated rules.
 */
final class Employment {

    private final World1870 world;
    private final Sheet territories;
    private final Map<String, Double> industry = new HashMap<>();
    private final Map<String, Integer> measuredYear = new HashMap<>();

    Employment(World1870 world, Sheet territories) throws IOException {
        this.world = world;
        this.territories = territories;
        Map<String, Double> services = new HashMap<>();
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("sectors-employment.csv")).rows) {
            int year = Integer.parseInt(row.get("year"));
            String key = row.get("iso3") + year;
            if (year >= 1866
                    && year <= 1880
                    && row.get("series").equals("services_employment_share")) {
                services.put(key, Sheet.number(row, "value"));
            }
        }
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("sectors-employment.csv")).rows) {
            int year = Integer.parseInt(row.get("year"));
            String id = row.get("iso3");
            if (row.get("series").equals("industry_employment_share")
                    && services.containsKey(id + year)
                    && Math.abs(year - 1870)
                            < Math.abs(measuredYear.getOrDefault(id, 9999) - 1870)) {
                measuredYear.put(id, year);
                industry.put(
                        id,
                        Sheet.number(row, "value")
                                / (Sheet.number(row, "value") + services.get(id + year)));
            }
        }
    }

    Sheet derive() {
        Sheet sheet = new Sheet("territory", "sector", "employment_share", "source");
        double mean =
                industry.entrySet().stream()
                        .filter(entry -> world.ids.contains(entry.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .mapToDouble(Map.Entry::getValue)
                        .average()
                        .orElseThrow();
        for (Map<String, String> row : territories.rows) {
            String id = row.get("id");
            double people = Sheet.number(row, "people");
            double farm = Sheet.number(row, "agriculture_share");
            double ownUse =
                    Math.clamp(
                            0.95 - 0.42 * StrictMath.log(Sheet.number(row, "gdp_per_head") / 450),
                            0.1,
                            0.95);
            double made = industry.getOrDefault(id, mean);
            double coal = Math.min(1, Sheet.number(row, "energy_kt") * 1000 / people / 3.8);
            double iron = Math.min(1, Sheet.number(row, "iron_steel_kt") * 1000 / people / 0.22);
            double state = Math.clamp(2 * Sheet.number(row, "public_share"), 0.08, 0.3);
            double mining = 0.03 + 0.06 * coal;
            double machinery = 0.07 + 0.13 * iron;
            double construction = 0.17;
            double[] part = {
                farm * ownUse,
                farm * (1 - ownUse),
                (1 - farm) * made * mining,
                (1 - farm) * made * (1 - mining - machinery - construction),
                (1 - farm) * made * machinery,
                (1 - farm) * made * construction,
                (1 - farm) * (1 - made) * 0.15,
                (1 - farm) * (1 - made) * (1 - 0.15 - state - 0.01),
                (1 - farm) * (1 - made) * state,
                (1 - farm) * (1 - made) * 0.01
            };
            long[] millionths = People.wholes(part, 1_000_000);
            String split =
                    industry.containsKey(id)
                            ? "Herrendorf et al. 2014, year " + measuredYear.get(id)
                            : "mean of the measured";
            for (int sector = 0; sector < 10; sector++) {
                sheet.add(
                        id,
                        World1870.SECTORS.get(sector),
                        millionths[sector] / 1e6,
                        source(sector, split));
            }
        }
        return sheet;
    }

    private static String source(int sector, String split) {
        return "estimate: "
                + switch (sector) {
                    case 0 -> "agriculture × clamp(0.95 − 0.42·ln(GDP per head/450), 0.1, 0.95)";
                    case 1 -> "agriculture less subsistence";
                    case 2 -> "industry (" + split + ") × (3% + 6% × coal per head over Britain's)";
                    case 3 -> "industry (" + split + ") less mining, machinery and construction";
                    case 4 ->
                            "industry (" + split + ") × (7% + 13% × iron per head over Britain's)";
                    case 5 -> "17% of industry (" + split + ")";
                    case 6 -> "15% of services (" + split + ")";
                    case 7 ->
                            "services ("
                                    + split
                                    + ") less transport, public and voluntary; domestic service is"
                                    + " here";
                    case 8 -> "services (" + split + ") × clamp(2 × public share, 8%, 30%)";
                    default ->
                            "1% of services ("
                                    + split
                                    + "): cooperatives, churches, friendly societies";
                };
    }
}
