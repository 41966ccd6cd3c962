package org.pumphandle.station;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pumphandle.exchange.HandOffCsv;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.Role;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.simulation.TownPlan;

/**
 * An office that works day after day on a simulated town, by a clock of its own, everyone signing in and out in turn. After each day it says what the program holds in
 * memory and open, and what the station holds on disk.
 */
public final class SoakedOffice {
    private static final int LOOKBACK_DAYS = 14;
    private static final int BACKUP_EVERY_DAYS = 5;
    private static final long SEED = 17;
    private static final double MEBIBYTE = 1 << 20;
    private static final Pattern CODE = Pattern.compile("code ([0-9A-Z*~$=-]+)");
    private static final MessageSettings ENGLISH = new MessageSettings(List.of("en"), "+44 20 7946 0018");

    private final Path folder;
    private final TownPlan plan;
    private final MessageTexts texts = new MessageTexts(Path.of(System.getProperty("pumphandle.assets", "assets"), "messages"));
    private Instant now;
    private final InstantSource clock = () -> now;
    private final List<Long> openBatches = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private boolean upheldLast;
    private int warned;
    private int appeals;

    private SoakedOffice(Path folder, TownPlan plan) {
        this.folder = folder;
        this.plan = plan;
        this.now = plan.firstDay().atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    /** Works through the days, in a temporary folder that is deleted at the end. */
    public static void work(int subscribers, int days) throws Exception {
        var folder = Files.createTempDirectory("soak");
        var office = new SoakedOffice(folder, new TownPlan(subscribers, days, SEED));
        try {
            office.workThroughAllDays();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void workThroughAllDays() throws Exception {
        run(SimulateTown.job(plan, folder.resolve("town")));
        Files.createDirectories(folder.resolve("carrier"));
        splitFixes();
        InitStation.demonstration(station(), passphrase(), clock).close();
        System.out.println("day  cases  contacts  warned  appeals    fixes  heap MiB  handles  threads  station MiB  seconds");
        for (int day = 0; day < plan.days(); day++) {
            long start = System.nanoTime();
            var date = plan.firstDay().plusDays(day);
            morning(date);
            supervise();
            oversee(date);
            administer(day);
            evening(date, (System.nanoTime() - start) / 1e9);
        }
        try (var administrator = open(Role.ADMINISTRATOR)) {
            var faults = run(CheckStation.job(administrator));
            System.out.println(faults.isEmpty() ? "the station is sound" : String.join("\n", faults));
        }
    }

    /** The tracer takes in what came, looks for contacts, and writes to those who were not warned. */
    private void morning(LocalDate date) throws Exception {
        now = date.atTime(20, 0).toInstant(ZoneOffset.UTC);
        try (var tracer = open(Role.TRACER)) {
            var list = folder.resolve("town/reported/" + date + ".csv");
            if (Files.exists(list)) {
                run(ImportCases.job(tracer, list));
                importHistories(tracer, date);
            }
            run(ImportFixes.job(tracer, List.of(folder.resolve(date + ".csv")), Optional.empty()));
            run(Retention.job(tracer, date.minusDays(LOOKBACK_DAYS)));
            // A history that grew makes its case another one: what was found in days that are gone goes, as the tracer was told.
            run(MatchCases.job(tracer, Rule.VICINITY_15, Set.of(), run(MatchCases.losses(tracer, Rule.VICINITY_15, Set.of()))));
            takeAppeal(tracer);
            var filter = new ContactFilter(Rule.VICINITY_15.name(), EnumSet.allOf(Verdict.class), 0, date.minusDays(LOOKBACK_DAYS), date,
                    Set.of(),
                    Optional.empty());
            if (run(Batches.reach(tracer, filter)).warned() > 0) {
                openBatches.add(run(Batches.submit(tracer, run(Batches.compose(tracer, texts, filter, ENGLISH)))));
            }
            if (upheldLast) {
                openBatches.add(run(Batches.submit(tracer, run(Batches.composeRetractions(tracer, texts, ENGLISH)))));
                upheldLast = false;
            }
        }
    }

    private void importHistories(Station tracer, LocalDate date) throws Exception {
        for (var summary : tracer.summaries()) {
            var id = summary.recorded().id();
            var history = folder.resolve("town/history").resolve(id + ".csv");
            if (summary.notExaminable().isEmpty() && Files.exists(history)) {
                long end = date.atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
                var rows = Files.readAllLines(history);
                var past = new ArrayList<>(List.of(rows.getFirst()));
                rows.stream().skip(1).filter(row -> Long.parseLong(row.substring(0, row.indexOf(',')).trim()) < end).forEach(past::add);
                Files.delete(history);
                run(ImportHistory.job(tracer, id, List.of(Files.write(folder.resolve("history.csv"), past)), Optional.empty()));
            }
        }
    }

    private void takeAppeal(Station tracer) throws Exception {
        if (!codes.isEmpty()) {
            run(Appeals.take(tracer, codes.removeFirst(), "was behind a wall"));
            appeals++;
        }
    }

    /** The supervisor decides appeals, closes what was sent the day before, and approves and sends what waits. */
    private void supervise() throws Exception {
        try (var supervisor = open(Role.SUPERVISOR)) {
            run(SendingRoutes.save(supervisor,
                    new RouteSettings("", new RouteSettings.Folder(folder.resolve("carrier")), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT,
                            ZoneOffset.UTC),
                    new char[0]));
            for (var appeal : run(Appeals.list(supervisor))) {
                if (appeal.decision() == null) {
                    upheldLast = appeals % 2 == 0;
                    run(Appeals.decide(supervisor, appeal.message(), upheldLast, "as the map shows"));
                }
            }
            for (var batch : openBatches) {
                run(Approvals.approve(supervisor, batch));
                warned += run(SendBatch.release(supervisor, texts, batch));
                try (var sending = run(SendBatch.prepare(supervisor, texts, batch))) {
                    run(sending.job());
                }
            }
            openBatches.clear();
            takeCodes();
        }
    }

    /** Codes of what was handed off, as recipients would read them; the files go. */
    private void takeCodes() throws IOException {
        codes.clear();
        try (var files = Files.list(folder.resolve("carrier"))) {
            for (var file : files.toList()) {
                if (file.toString().endsWith(".csv")) {
                    for (var line : HandOffCsv.read(file).lines()) {
                        var code = CODE.matcher(line.text());
                        if (code.find()) {
                            codes.add(code.group(1));
                        }
                    }
                }
            }
        }
        try (var files = Files.list(folder.resolve("carrier"))) {
            files.forEach(file -> file.toFile().delete());
        }
    }

    private void oversee(LocalDate date) throws Exception {
        try (var overseer = open(Role.OVERSEER)) {
            var log = folder.resolve("log-" + date + ".txt");
            run(ExportLog.job(overseer, log));
            Files.delete(log);
        }
    }

    /** Somebody comes and goes; every few days a backup is made. */
    private void administer(int day) throws Exception {
        try (var administrator = open(Role.ADMINISTRATOR)) {
            run(Accounts.make(administrator, "day-" + day, Role.TRACER, passphrase()));
            run(Accounts.close(administrator, "day-" + day));
            if (day % BACKUP_EVERY_DAYS == 0) {
                Files.delete(run(BackupStation.job(administrator, folder.resolve("backup.zip"))));
            }
        }
    }

    private void evening(LocalDate date, double seconds) throws IOException {
        int cases;
        long fixes;
        long contacts = 0;
        try (var tracer = open(Role.TRACER)) {
            cases = tracer.summaries().size();
            fixes = tracer.facts().fixes();
            for (var summary : tracer.summaries()) {
                contacts += tracer.contacts(summary.recorded().id()).size();
            }
        }
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
        var handles = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class).getOpenFileDescriptorCount();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        System.out.printf(Locale.ROOT, "%s %4d %9d %7d %8d %8d %9.1f %8d %8d %12.1f %8.1f%n", date, cases, contacts, warned, appeals, fixes,
                memory, handles,
                threads, size(station()) / MEBIBYTE, seconds);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** A file for each day, under tokens, as a carrier sends them. */
    private void splitFixes() throws IOException {
        try (var lines = Files.lines(folder.resolve("town/fixes.csv"))) {
            var rows = lines.skip(1).iterator();
            long day = -1;
            var writer = Files.newBufferedWriter(folder.resolve("none"));
            while (rows.hasNext()) {
                var row = rows.next();
                int comma = row.indexOf(',');
                long of = Math.floorDiv(Long.parseLong(row.substring(comma + 1, row.indexOf(',', comma + 1))),
                        Duration.ofDays(1).toSeconds());
                if (of != day) {
                    day = of;
                    writer.close();
                    writer = Files.newBufferedWriter(folder.resolve(LocalDate.ofEpochDay(day) + ".csv"));
                    writer.write("token,time,lat,lon,accuracy\n");
                }
                writer.write("T" + row + "\n");
            }
            writer.close();
        }
        Files.delete(folder.resolve("town/fixes.csv"));
    }

    private Station open(Role role) {
        return StationFolder.open(station(), role.code(), passphrase(), clock);
    }

    private Path station() {
        return folder.resolve("station");
    }

    private static char[] passphrase() {
        return "a busy office".toCharArray();
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
