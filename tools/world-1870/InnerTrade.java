import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * trade-estimates.csv: trade between lands of one state of 1870, which no customs house recorded.
 *
 * <p>ln flow = a + b·ln(Y₁·Y₂) − c·ln(distance), least squares on the flows of TRADHIST (Tinbergen
 * 1962; no bonus for having no border between), applied to pairs that lay in one old state and are
 * in neither trade table; no flow above a tenth of the smaller output.
 */
final class InnerTrade {

    private final World1870 world;
    private final Map<String, Map<String, String>> territories;
    private final Map<String, Double> distance = new HashMap<>();

    InnerTrade(World1870 world, Sheet territories) throws IOException {
        this.world = world;
        this.territories = territories.by("id");
        for (Map<String, String> row :
                Sheet.read(world.history.resolve("world-1870/distances.csv")).rows) {
            distance.put(row.get("from") + " " + row.get("to"), Sheet.number(row, "distance_km"));
        }
    }

    Sheet derive() throws IOException {
        double[] line = fit(Trade.measured(world).values());
        Sheet sheet = new Sheet("exporter", "importer", "value_gbp", "source");
        for (Map<String, String> from : world.source) {
            for (Map<String, String> to : world.source) {
                if (from != to && oneState(from, to)) {
                    String exporter = from.get("id");
                    String importer = to.get("id");
                    double[] x = regressors(exporter, importer);
                    double flow = StrictMath.exp(line[0] + line[1] * x[0] + line[2] * x[1]);
                    double most = 0.1 * Math.min(pounds(exporter), pounds(importer));
                    sheet.add(
                            exporter,
                            importer,
                            String.valueOf(Math.round(Math.min(flow, most))),
                            "estimate: gravity fitted on TRADHIST (elasticities "
                                    + Sheet.number(Math.round(100 * line[1]) / 100.0)
                                    + " of output, "
                                    + Sheet.number(Math.round(100 * line[2]) / 100.0)
                                    + " of distance), one state in 1870, at most a tenth of the"
                                    + " smaller output");
                }
            }
        }
        return sheet;
    }

    private static boolean oneState(Map<String, String> from, Map<String, String> to) {
        if (from.get("empire_owner").equals(to.get("id"))
                        && from.get("political_status").startsWith("part of")
                || to.get("empire_owner").equals(from.get("id"))
                        && to.get("political_status").startsWith("part of")) {
            return true;
        }
        List<String> states = List.of(from.get("parent_old_id").split(";"));
        for (String state : to.get("parent_old_id").split(";")) {
            if (states.contains(state)) {
                return true;
            }
        }
        return false;
    }

    private double pounds(String id) {
        return World1870.pounds(territories.get(id));
    }

    private double[] regressors(String exporter, String importer) {
        return new double[] {
            StrictMath.log(pounds(exporter)) + StrictMath.log(pounds(importer)),
            StrictMath.log(distance.get(exporter + " " + importer))
        };
    }

    /** Constant and two slopes by the normal equations of demeaned data. */
    private double[] fit(Iterable<Map<String, String>> flows) {
        List<double[]> points = new ArrayList<>();
        double[] mean = new double[3];
        for (Map<String, String> row : flows) {
            if (Trade.keep(world, row)) {
                double[] x = regressors(row.get("exporter"), row.get("importer"));
                double[] point = {x[0], x[1], StrictMath.log(Sheet.number(row, "value"))};
                points.add(point);
                for (int i = 0; i < 3; i++) {
                    mean[i] += point[i];
                }
            }
        }
        double xx = 0, xz = 0, zz = 0, xy = 0, zy = 0;
        for (int i = 0; i < 3; i++) {
            mean[i] /= points.size();
        }
        for (double[] point : points) {
            double x = point[0] - mean[0];
            double z = point[1] - mean[1];
            double y = point[2] - mean[2];
            xx += x * x;
            xz += x * z;
            zz += z * z;
            xy += x * y;
            zy += z * y;
        }
        double determinant = xx * zz - xz * xz;
        double b = (xy * zz - zy * xz) / determinant;
        double c = (zy * xx - xy * xz) / determinant;
        return new double[] {mean[2] - b * mean[0] - c * mean[1], b, c};
    }
}
