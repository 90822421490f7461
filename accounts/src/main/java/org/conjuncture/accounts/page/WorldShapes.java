package org.conjuncture.accounts.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The countries of a TopoJSON file as paths of a picture, in the Equal Earth projection (Šavrič,
 * Patterson and Jenny 2019), which keeps areas.
 */
final class WorldShapes {

    static final int WIDTH = 960;

    /** Room on the right for what lies beyond the 180th meridian. */
    static final int MARGIN = 24;

    static final int HEIGHT = 468;

    private static final double SCALE = WIDTH / (2 * 2.70663);
    private static final String ANTARCTICA = "010";

    /** Path and middle of the largest part, by the file's country number, or name without one. */
    record Shape(String path, double middleX, double middleY) {}

    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    WorldShapes(String topoJson) {
        JsonNode root = JsonMapper.builder().build().readTree(topoJson);
        List<double[][]> arcs = arcs(root);
        for (JsonNode country : root.at("/objects/countries/geometries")) {
            String id = country.path("id").asString("");
            if (id.equals(ANTARCTICA)) {
                continue;
            }
            JsonNode polygons = country.path("arcs");
            List<List<double[]>> rings = new ArrayList<>();
            boolean single = country.path("type").asString("").equals("Polygon");
            if (single) {
                polygons.forEach(ring -> rings.add(ring(ring, arcs)));
            } else {
                polygons.forEach(part -> part.forEach(ring -> rings.add(ring(ring, arcs))));
            }
            String name = country.at("/properties/name").asString("");
            shapes.put(id.isEmpty() ? name : id, shape(rings));
        }
    }

    Map<String, Shape> shapes() {
        return shapes;
    }

    private static List<double[][]> arcs(JsonNode root) {
        double scaleX = root.at("/transform/scale/0").asDouble();
        double scaleY = root.at("/transform/scale/1").asDouble();
        double x0 = root.at("/transform/translate/0").asDouble();
        double y0 = root.at("/transform/translate/1").asDouble();
        List<double[][]> arcs = new ArrayList<>();
        for (JsonNode arc : root.path("arcs")) {
            double[][] points = new double[arc.size()][];
            long x = 0;
            long y = 0;
            for (int i = 0; i < points.length; i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[i] = new double[] {x * scaleX + x0, y * scaleY + y0};
            }
            arcs.add(points);
        }
        return arcs;
    }

    private static double[] projected(double longitude, double latitude) {
        double root3 = Math.sqrt(3);
        double theta = StrictMath.asin(root3 / 2 * StrictMath.sin(StrictMath.toRadians(latitude)));
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
        double x =
                2
                        * root3
                        * StrictMath.toRadians(longitude)
                        * StrictMath.cos(theta)
                        / (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1));
        double y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
        return new double[] {WIDTH / 2.0 + SCALE * x, HEIGHT / 2.0 - SCALE * y};
    }

    private static List<double[]> ring(JsonNode references, List<double[][]> arcs) {
        List<double[]> ring = new ArrayList<>();
        for (JsonNode reference : references) {
            int index = reference.asInt();
            double[][] arc = arcs.get(index < 0 ? ~index : index);
            for (int i = ring.isEmpty() ? 0 : 1; i < arc.length; i++) {
                ring.add(index < 0 ? arc[arc.length - 1 - i] : arc[i]);
            }
        }
        return unwrapped(ring);
    }

    /**
     * Projected; parts beyond the 180th meridian stay beside the rest instead of crossing the map.
     */
    private static List<double[]> unwrapped(List<double[]> ring) {
        List<double[]> result = new ArrayList<>();
        double before = ring.get(0)[0];
        boolean east = ring.stream().mapToDouble(p -> p[0]).average().orElse(0) > 0;
        boolean crosses = false;
        for (double[] p : ring) {
            crosses |= Math.abs(p[0] - before) > 180;
            before = p[0];
        }
        for (double[] p : ring) {
            boolean other = crosses && (p[0] > 0) != east;
            result.add(projected(other ? p[0] + (east ? 360 : -360) : p[0], p[1]));
        }
        return result;
    }

    private static Shape shape(List<List<double[]>> rings) {
        StringBuilder path = new StringBuilder();
        double largest = -1;
        double middleX = 0;
        double middleY = 0;
        for (List<double[]> ring : rings) {
            double area = 0, x = 0, y = 0;
            for (int i = 0; i < ring.size(); i++) {
                double[] p = ring.get(i);
                double[] q = ring.get((i + 1) % ring.size());
                area += p[0] * q[1] - q[0] * p[1];
                x += p[0];
                y += p[1];
                path.append(i == 0 ? 'M' : 'L')
                        .append(String.format(Locale.ROOT, "%.1f,%.1f", p[0], p[1]));
            }
            path.append('Z');
            if (Math.abs(area) > largest) {
                largest = Math.abs(area);
                middleX = x / ring.size();
                middleY = y / ring.size();
            }
        }
        return new Shape(path.toString(), middleX, middleY);
    }
}
