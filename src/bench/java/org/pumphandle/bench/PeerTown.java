package org.pumphandle.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pumphandle.exchange.CaseHistoryReader;
import org.pumphandle.exchange.CaseLineList;
import org.pumphandle.exchange.HistoryRequest;
import org.pumphandle.exchange.Rejects;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.station.SimulateTown;

/**
 * A simulated town in memory.
 *
 * @param subscribers the carrier's fixes, in packed columns
 * @param cases those that may be examined, each with its history
 */
record PeerTown(FixColumns subscribers, List<ExaminableCase> cases) {

    PeerTown {
        cases = List.copyOf(cases);
    }

    /** Makes a town by way of files in a folder that is removed again; of its cases the first ones, at most {@code cases}. */
    static PeerTown make(int subscribers, int days, long seed, int cases) throws Exception {
        try (var temporary = TemporaryFolder.create("town")) {
            var folder = temporary.path();
            SimulateTown.job(subscribers, days, seed, folder).run(Progress.NONE, new Cancellation());
            return new PeerTown(fixes(folder.resolve("fixes.csv"), subscribers), examinable(folder, cases));
        }
    }

    private static List<ExaminableCase> examinable(Path folder, int most) {
        var examinable = new ArrayList<ExaminableCase>();
        try (var rejects = new Rejects(folder.resolve("rejects.csv"))) {
            var listed = CaseLineList.read(folder.resolve("cases.csv"), ZoneOffset.UTC, rejects, Progress.NONE, new Cancellation());
            for (var recorded : listed) {
                if (examinable.size() < most && recorded.whyNotExaminable().isEmpty()) {
                    var file = folder.resolve("history").resolve(recorded.id() + ".csv");
                    var history = CaseHistoryReader.read(HistoryRequest.all(file), rejects, Progress.NONE, new Cancellation());
                    examinable.add(ExaminableCase.of(recorded, history.trajectory()));
                }
            }
        }
        return examinable;
    }

    /** Reads the file twice: once to count each subscriber's fixes, once to put them in their places. It is in time order already. */
    private static FixColumns fixes(Path csv, int most) throws IOException {
        var count = new int[most];
        long baseT;
        long firstNumber;
        try (var in = open(csv)) {
            firstNumber = number(in) / 1_000_000 * 1_000_000;
            baseT = number(in) / 86_400 * 86_400;
        }
        try (var in = open(csv)) {
            for (long who = number(in); who >= 0; who = number(in)) {
                count[(int) (who - firstNumber)]++;
                for (int column = 0; column < 4; column++) {
                    number(in);
                }
            }
        }
        var columns = columns(baseT, count);
        var next = new int[most];
        for (int k = 0; k < columns.subjects(); k++) {
            next[columns.subject()[k]] = columns.start()[k];
        }
        try (var in = open(csv)) {
            for (long who = number(in); who >= 0; who = number(in)) {
                int i = next[(int) (who - firstNumber)]++;
                columns.offsetS()[i] = Math.toIntExact(number(in) - baseT);
                columns.latE7()[i] = Math.toIntExact(number(in));
                columns.lonE7()[i] = Math.toIntExact(number(in));
                columns.accuracyM()[i] = number(in);
            }
        }
        return columns.validated();
    }

    private static FixColumns columns(long baseT, int[] count) {
        int subjects = 0;
        var subject = new int[count.length];
        var start = new int[count.length + 1];
        for (int who = 0; who < count.length; who++) {
            if (count[who] > 0) {
                subject[subjects] = who;
                start[++subjects] = start[subjects - 1] + count[who];
            }
        }
        int n = start[subjects];
        return new FixColumns(baseT, Arrays.copyOf(subject, subjects), Arrays.copyOf(start, subjects + 1), new int[n],
                new int[n], new int[n], new float[n]);
    }

    private static InputStream open(Path csv) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(csv), 1 << 16);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(csv + " has no line below its header");
            }
        }
        return in;
    }

    /** The next field's digits; the point of degrees with seven decimals is passed over, which gives units of 1e-7. Negative at the end. */
    private static long number(InputStream in) throws IOException {
        long number = 0;
        boolean negative = false;
        int c = in.read();
        if (c < 0) {
            return -1;
        }
        for (; c != ',' && c != '\n'; c = in.read()) {
            if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
            } else if (c == '-') {
                negative = true;
            }
        }
        return negative ? -number : number;
    }
}
