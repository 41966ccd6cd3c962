package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.StationKeys;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Cell;

/**
 * Files damaged in many ways are read or refused in the readers' own words, and never anything else; memory stays bounded. How many files for each
 * reader is a system property; the contributors' guide has the command of the long run.
 */
class ReaderFuzzTest {
    private static final int FILES = Integer.getInteger("pumphandle.fuzz", 200);
    private static final long SEED = Long.getLong("pumphandle.seed", 1854);
    /** What a reader may allocate for a file of a few kilobytes: its buffers, and what it reads. */
    private static final long MOST_ALLOCATED_BYTES = 64 << 20;
    private static final String[] SPICES = {"NaN", "Infinity", "-Infinity", "1e999", "-1", "999999999999999999999999",
            "9999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "\"", "'", "<", ">", "</", "<!--", "<!DOCTYPE x [<!ENTITY a \"a\">]>", "&a;",
            "{",
            "}", "[", "]", "[[[[[[[[", "{\"a\":", ",", ";", "\t", "\r", "\n", "\uFEFF", "\u0000", "\\u0000", "lat,lat", "null", "true", "°",
            ":"};

    @TempDir
    Path directory;
    private StationKeys keys;

    /** Reads a file to its end. */
    @FunctionalInterface
    private interface Reading {
        void read(Path file, Rejects rejects);
    }

    @BeforeEach
    void makeKeys() throws IOException {
        keys = KeyFile.create(Files.createDirectories(directory.resolve("keys")), 1, "tracer", "a passphrase".toCharArray()).station();
    }

    @TestFactory
    Iterable<DynamicTest> everyReaderSurvivesDamage() throws IOException {
        Reading history = (file, rejects) -> CaseHistoryReader.read(HistoryRequest.all(file), rejects, Progress.NONE, new Cancellation());
        Reading carrier = (file, rejects) -> CarrierReader.read(file, Optional.empty(), keys.lastingTokeniser(), rejects,
                new TokenSink((_, _, _, _, _) -> {
                }), (id, day) -> id.isEmpty() ? Optional.empty() : Optional.of(new Cell(id, 0, day + 1, 1, 2, 3)), Progress.NONE,
                new Cancellation());
        Reading cases = (file, rejects) -> CaseListReader.read(file, ZoneOffset.UTC, rejects, Progress.NONE, new Cancellation());
        var tests = new ArrayList<DynamicTest>();
        histories().forEach((name, sample) -> tests.add(test(name, sample, history)));
        var fixes = "token,time,lat,lon,accuracy\nA,1600000000,1,2,3\n\"B\",1600000060,1.5,-2.25,30\nC,1600000061,1,2,\n";
        tests.add(test("fixes CSV", bytes(fixes), carrier));
        tests.add(test("fixes CSV without quotes", bytes(fixes.replace("\"", "")), carrier));
        tests.add(
                test("fixes CSV of numbers, gzip", gzip(bytes("msisdn,time,lat,lon\n4915112345678,1600000000,1,2\n")), carrier));
        for (var name : List.of("snappy", "delta", "delta-length", "int96", "decimal", "zstd", "numbers")) {
            tests.add(test("fixes Parquet, " + name, Files.readAllBytes(Path.of("src", "test", "resources", "parquet", name + ".parquet")),
                    carrier));
        }
        tests.add(test("events by cell", bytes("datetime,msisdn_counterpart,id,msisdn,location_id,outgoing,duration,tac\n"
                + "2020-03-01 00:00:00+00,4915100000001,1,4915112345678,C1,t,10,123\n"), carrier));
        Reading cells = (file, rejects) -> CellTable.read(file, rejects, _ -> {
        }, Progress.NONE, new Cancellation());
        tests.add(test("cells of FlowKit", bytes("id,version,date_of_first_service,date_of_last_service,geom_point,azimuth,max_range\n"
                + "C1,0,2019-01-01,2020-02-29,0101000020E6100000CDCCCCCCCCCC2A400000000000404A40,180,1000\n"), cells));
        tests.add(test("cells of OpenCelliD", bytes("LTE,262,2,801,86355,0,13.285,52.522,1000,7,1,1282569574,1300155341,0\n"), cells));
        tests.add(test("sites of D4D", bytes("site_id,arr_id,lon,lat\nC1,1,13.4,52.5\n"), cells));
        tests.add(test("case line list", bytes("case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                + "C1,2020-03-10,2020-03-08,,K1,2020-03-10T12:00:00Z,contact_tracing\nC2,2020-03-11,,,,,\n"), cases));
        tests.add(test("cases of Go.Data", bytes(CaseListReaderTest.GODATA), cases));
        tests.add(test("cases of Go.Data, JSON", bytes(CaseListReaderTest.GODATA_JSON), cases));
        tests.add(test("cases of SORMAS", bytes(CaseListReaderTest.SORMAS), cases));
        tests.add(test("relationships of Go.Data", bytes("source_uuid,source_visualid,target_uuid,target_visualid,date_of_last_contact\n"
                + "u1,C1,u2,R1,2020-03-01\n"), (file, _) -> GoDataRelationships.read(file)));
        tests.add(test("contacts of SORMAS", bytes("Contact,Contact,Contact\ncaseIdExternalSystem,person.lastName,lastContactDate\n"
                + "C1,R1,03/01/2020\n"), (file, _) -> SormasContacts.read(file)));
        return tests;
    }

    private static Map<String, byte[]> histories() throws IOException {
        var samples = new TreeMap<String, byte[]>();
        samples.put("history CSV", bytes("time,lat,lon\n1600000000,1,2\n1600000060,1.5,-2.25\n"));
        samples.put("GPX",
                bytes("<?xml version=\"1.0\"?><gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"><time>2020-03-01T08:00:00Z</time></trkpt>"
                        + "<trkpt lat=\"1\" lon=\"2\"><ele>3</ele><time>2020-03-01T08:01:00Z</time></trkpt></trkseg></trk></gpx>"));
        samples.put("KML", bytes(KmlTest.TRACK));
        samples.put("KMZ", KmlTest.zip("doc.kml", KmlTest.TRACK));
        samples.put("PLT", bytes("Geolife trajectory\nWGS 84\nAltitude is in Feet\nReserved 3\n0,2,255,My Track,0,0,2,8421376\n0\n"
                + "39.984702,116.318417,0,492,39744.1201851852,2008-10-23,02:53:04\n"
                + "39.984683,116.31845,0,492,39744.1202546296,2008-10-23,02:53:10\n"));
        samples.put("Records.json", bytes("{\"locations\":[{\"latitudeE7\":525000000,\"longitudeE7\":134000000,\"accuracy\":20,"
                + "\"timestamp\":\"2020-03-01T08:00:00Z\",\"source\":\"WIFI\",\"deviceTag\":-5}]}"));
        samples.put("Semantic Location History", bytes("{\"timelineObjects\":[{\"placeVisit\":{\"location\":{\"latitudeE7\":525000000,"
                + "\"longitudeE7\":134000000},\"duration\":{\"startTimestamp\":\"2020-03-01T08:00:00Z\",\"endTimestamp\":"
                + "\"2020-03-01T09:00:00Z\"}}}]}"));
        samples.put("Timeline of Android", bytes("{\"semanticSegments\":[{\"startTime\":\"2020-03-01T08:00:00Z\",\"endTime\":"
                + "\"2020-03-01T09:00:00Z\",\"timelinePath\":[{\"point\":\"35.05°, 139.1°\",\"time\":\"2020-03-01T08:30:00Z\"}]}],"
                + "\"rawSignals\":[{\"position\":{\"LatLng\":\"35.05°, 139.1°\",\"accuracyMeters\":12,\"timestamp\":\"2020-03-01T08:10:00Z\"}}]}"));
        samples.put("Timeline of iOS",
                bytes("[{\"startTime\":\"2020-03-01T08:00:00Z\",\"endTime\":\"2020-03-01T09:00:00Z\",\"timelinePath\":"
                        + "[{\"point\":\"geo:35.05,139.1\",\"durationMinutesOffsetFromStartTime\":\"30\"}]}]"));
        samples.put("PathCheck", bytes("{\"concern_points\":[{\"time\":1600000000,\"latitude\":1.5,\"longitude\":2.5}]}"));
        return samples;
    }

    private DynamicTest test(String name, byte[] sample, Reading reading) {
        return DynamicTest.dynamicTest(name, () -> {
            read(sample, reading);
            for (int i = 0; i < FILES; i++) {
                var damaged = damage(sample, new SplittableRandom(SEED + i));
                try {
                    read(damaged, reading);
                } catch (ImportException e) {
                    assertThat(e).hasMessageContaining("fuzzed");
                } catch (RuntimeException | StackOverflowError e) {
                    fail(name + ", seed " + SEED + ", file " + i + ": " + new String(damaged, StandardCharsets.ISO_8859_1), e);
                }
            }
        });
    }

    private void read(byte[] bytes, Reading reading) throws IOException {
        var file = Files.write(directory.resolve("fuzzed"), bytes);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
            reading.read(file, rejects);
        } finally {
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED_BYTES);
        }
    }

    private static byte[] damage(byte[] sample, SplittableRandom random) {
        var bytes = sample;
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(16));
            bytes = switch (random.nextInt(8)) {
                case 0 -> flipped(bytes, at, random);
                case 1 -> spliced(bytes, at, new byte[0], to);
                case 2 -> spliced(bytes, at, bytes(SPICES[random.nextInt(SPICES.length)]), at);
                case 3 -> spliced(bytes, at, bytes(SPICES[random.nextInt(SPICES.length)]), to);
                case 4 -> spliced(bytes, at, Arrays.copyOfRange(bytes, random.nextInt(at + 1), at), at);
                case 5 -> spliced(bytes, at, bytes("9".repeat(random.nextInt(60))), to);
                case 6 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : flipped(bytes, at, random);
                default -> random.nextInt(40) == 0
                        ? new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE)
                        : spliced(bytes, at, bytes(SPICES[random.nextInt(SPICES.length)].repeat(random.nextInt(1, 100))), to);
            };
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
        var copy = bytes.clone();
        copy[at] = (byte) random.nextInt(256);
        return copy;
    }

    /** What stands from one place to the other, replaced. */
    private static byte[] spliced(byte[] bytes, int from, byte[] inserted, int to) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(inserted);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
