package org.pumphandle.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.pumphandle.exchange.FixesParquet;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.InitStation;

/**
 * A carrier's file into the encrypted station, raw numbers tokenised while reading, and the same file into a table of DuckDB, both on two
 * threads; CSV plain and gzip, Parquet with a column of numbers or of tokens, and as written here. Arguments: million rows, runs, thousand
 * subscribers, names of files to measure (all without any).
 */
public final class ImportSpeed {
    private static final int INTERVAL_S = 300;
    private static final long FIRST_T = 1_583_020_800L;

    private ImportSpeed() {
    }

    public static void main(String[] arguments) throws Exception {
        long rows = 1_000_000L * Integer.parseInt(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        int subscribers = 1_000 * Integer.parseInt(arguments[2]);
        try (var temporary = TemporaryFolder.create("import")) {
            var folder = temporary.path();
            var names = List.of("fixes.csv", "fixes.csv.gz", "numbers.parquet", "tokens.parquet", "own.parquet");
            for (var name : arguments.length > 3 ? List.of(arguments).subList(3, arguments.length) : names) {
                var file = folder.resolve(name);
                write(file, rows, subscribers);
                System.out.printf(Locale.ROOT, "%s: %,d rows, %,d bytes%n", name, rows, Files.size(file));
                var ours = new ArrayList<Double>();
                var duck = new ArrayList<Double>();
                for (int run = 0; run < runs; run++) {
                    ours.add(ours(folder.resolve("station"), file, rows));
                    duck.add(duck(folder.resolve("duck"), file, rows));
                }
                report("ours", rows, ours);
                report("DuckDB", rows, duck);
                Files.delete(file);
            }
        }
    }

    /** Parquet by DuckDB's writer with its own settings, or by our own. */
    private static void write(Path file, long rows, int subscribers) throws IOException, SQLException {
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(".parquet")) {
            writeCsv(file, rows, subscribers);
            return;
        }
        var csv = file.resolveSibling("fixes.csv");
        writeCsv(csv, rows, subscribers);
        if (name.startsWith("own")) {
            writeOwn(csv, file);
        } else {
            try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
                statement.execute("copy (select " + (name.startsWith("tokens") ? "'T' || msisdn as token" : "msisdn")
                        + ", time, lat, lon, accuracy from " + csvTable(csv) + ") to '" + file + "' (format parquet)");
            }
        }
        Files.delete(csv);
    }

    private static void writeOwn(Path csv, Path file) throws IOException {
        try (var lines = Files.newBufferedReader(csv); var parquet = FixesParquet.create(file)) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var fields = line.split(",", -1);
                parquet.add("T" + fields[0], Fix.ofDegrees(Instant.parse(fields[1]).getEpochSecond(), Double.parseDouble(fields[2]),
                        Double.parseDouble(fields[3]), Float.parseFloat(fields[4])));
            }
        }
    }

    private static String csvTable(Path file) {
        return "read_csv('" + file + "', columns = {'msisdn': 'bigint', 'time': 'timestamp', 'lat': 'double', 'lon': 'double', "
                + "'accuracy': 'float'}, header = true)";
    }

    /** In time order; everybody walks at random, all report in turn. */
    private static void writeCsv(Path file, long rows, int subscribers) throws IOException {
        var random = new SplittableRandom(1854);
        var lat = new int[subscribers];
        var lon = new int[subscribers];
        Arrays.setAll(lat, i -> 515_000_000 + random.nextInt(2_000_000));
        Arrays.setAll(lon, i -> -2_000_000 + random.nextInt(3_000_000));
        try (OutputStream out = new BufferedOutputStream(file.toString().endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)
                : Files.newOutputStream(file), 1 << 20)) {
            out.write("msisdn,time,lat,lon,accuracy\n".getBytes(StandardCharsets.US_ASCII));
            for (long row = 0; row < rows; row++) {
                int i = (int) (row % subscribers);
                long t = FIRST_T + row * INTERVAL_S / subscribers;
                if (random.nextInt(3) == 0) {
                    lat[i] += random.nextInt(-20_000, 20_001);
                    lon[i] += random.nextInt(-20_000, 20_001);
                }
                out.write((44_700_000_000L + i + "," + Instant.ofEpochSecond(t) + "," + degrees(lat[i]) + "," + degrees(lon[i]) + ","
                        + (10 + random.nextInt(40)) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String degrees(int e7) {
        var digits = String.format(Locale.ROOT, "%08d", Math.abs(e7));
        int whole = digits.length() - 7;
        return (e7 < 0 ? "-" : "") + digits.substring(0, whole) + "." + digits.substring(whole);
    }

    private static double ours(Path folder, Path file, long rows) throws Exception {
        try (var _ = new TemporaryFolder(folder);
                var station = InitStation.forDemonstration(folder, "import speed".toCharArray()).run(Progress.NONE, new Cancellation())) {
            long start = System.nanoTime();
            var reports = ImportFixes.job(station, List.of(file), Optional.empty()).run(Progress.NONE, new Cancellation());
            double seconds = (System.nanoTime() - start) / 1e9;
            if (reports.getFirst().stored() != rows) {
                throw new IllegalStateException(reports.toString());
            }
            System.out.printf(Locale.ROOT, "  ours %.2f s, %.2f bytes per fix%n", seconds,
                    (double) Files.size(folder.resolve("fixes.mv.db")) / rows);
            return seconds;
        }
    }

    private static double duck(Path folder, Path file, long rows) throws SQLException, IOException {
        Files.createDirectories(folder);
        try (var _ = new TemporaryFolder(folder);
                var connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("fixes.db"));
                var statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            long start = System.nanoTime();
            statement.execute("create table fix as select * from "
                    + (file.toString().endsWith(".parquet") ? "read_parquet('" + file + "')" : csvTable(file)));
            statement.execute("checkpoint");
            double seconds = (System.nanoTime() - start) / 1e9;
            var counted = statement.executeQuery("select count(*) from fix");
            if (!counted.next() || counted.getLong(1) != rows) {
                throw new IllegalStateException("DuckDB lost rows");
            }
            System.out.printf(Locale.ROOT, "  DuckDB %.2f s, %.2f bytes per fix%n", seconds,
                    (double) Files.size(folder.resolve("fixes.db")) / rows);
            return seconds;
        }
    }

    private static void report(String who, long rows, List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        System.out.printf(Locale.ROOT, "%-8s median %.2f s (%.2f to %.2f), %.2f million rows per second%n", who, median, sorted.getFirst(),
                sorted.getLast(), rows / median / 1e6);
    }
}
