import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The world input–output table of 1995 (WIOD 2013 release), added up over countries to the ten
 * sectors.
 */
final class WorldTable {

    /**
     * Ten-sector index of WIOD's industries c1 to c35; energy is with mining, repair and hotels
     * with business, private households with voluntary.
     */
    private static final int[] SECTOR = {
        1, 2, 3, 3, 3, 3, 3, 2, 4, 3, 3, 4, 4, 4, 4, 3, 2, 5, 7, 7, 7, 7, 6, 6, 6, 6, 6, 7, 7, 7, 8,
        8, 8, 9, 9
    };

    final double[][] inputs = new double[10][10];
    final double[] investment = new double[10];
    final double[] government = new double[10];
    final double[] labourShare = new double[10];
    final double[] capitalOutput = new double[10];

    WorldTable(Path mrio) throws IOException {
        Path folder = mrio.resolve("wiod13");
        double[] output = new double[10];
        for (Map<String, String> row : Sheet.read(folder.resolve("x-1995.csv")).rows) {
            output[sector(row.get("label"))] += Sheet.number(row, "output_rowsum");
        }
        addUp(folder.resolve("Z-1995.csv"), (from, to, value) -> inputs[from][sector(to)] += value);
        for (double[] row : inputs) {
            for (int sector = 1; sector < 10; sector++) {
                row[sector] /= output[sector];
            }
        }
        addUp(
                folder.resolve("Y-1995.csv"),
                (from, to, value) -> {
                    if (to.endsWith("c41")) {
                        investment[from] += value;
                    } else if (to.endsWith("c39")) {
                        government[from] += value;
                    }
                });
        scaleToOne(investment);
        scaleToOne(government);
        readAccounts(mrio, Sheet.read(folder.resolve("labels.csv")));
    }

    private interface Cell {
        void add(int from, String to, double value);
    }

    private static void addUp(Path path, Cell cell) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            String[] header = reader.readLine().split(",");
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split(",");
                int from = sector(fields[0]);
                for (int i = 1; i < fields.length; i++) {
                    if (!fields[i].equals("0")) {
                        cell.add(from, header[i], Double.parseDouble(fields[i]));
                    }
                }
            }
        }
    }

    private static int sector(String label) {
        return SECTOR[Integer.parseInt(label.substring(label.indexOf(":c") + 2)) - 1];
    }

    private static void scaleToOne(double[] shares) {
        double sum = 0;
        for (int good = 0; good < 10; good++) {
            shares[good] = Math.max(0, shares[good]);
            sum += shares[good];
        }
        for (int good = 0; good < 10; good++) {
            shares[good] /= sum;
        }
    }

    private void readAccounts(Path mrio, Sheet labels) throws IOException {
        Map<String, Integer> sectorOf = new HashMap<>();
        labels.rows.forEach(row ->
                sectorOf.put(
                        row.get("nace_rev1"),
                        SECTOR[Integer.parseInt(row.get("sector").substring(1)) - 1]));
        Map<String, Double> dollars = new HashMap<>();
        Path folder = mrio.resolve("wiod13-sea");
        for (Map<String, String> row :
                Sheet.read(folder.resolve("exchange-rates-implied.csv")).rows) {
            if (row.get("year").equals("1995")) {
                dollars.put(row.get("country"), Sheet.number(row, "usd_per_local_currency"));
            }
        }
        Map<String, double[]> sums = new HashMap<>();
        for (Map<String, String> row : Sheet.read(folder.resolve("WIOD_SEA_July14.csv")).rows) {
            Integer sector = sectorOf.get(row.get("Code"));
            double value = Sheet.number(row, "_1995", 0);
            if (sector != null && !row.get("Code").equals("70")) {
                sums.computeIfAbsent(row.get("Variable"), name -> new double[10])[sector] +=
                        value * dollars.get(row.get("Country"));
            }
        }
        for (int sector = 1; sector < 10; sector++) {
            labourShare[sector] = sums.get("LAB")[sector] / sums.get("VA")[sector];
            capitalOutput[sector] = 4 * sums.get("K_GFCF")[sector] / sums.get("GO")[sector];
        }
    }
}
