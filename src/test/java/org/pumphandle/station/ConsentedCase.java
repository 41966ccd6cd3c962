package org.pumphandle.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.CollectionMethod;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.ConsentTerms;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;

/** A real station with two cases that stood beside one subscriber each, all of it at places that stand nowhere else. */
record ConsentedCase(Path directory) {
    static final long T = 1_600_000_000L; // 2020-09-13T12:26:40Z
    static final int LAT_E7 = 521_234_567;
    static final int LON_E7 = 137_654_321;
    static final int OTHER_LAT_E7 = 487_654_323;
    static final String FORM_TEXT = "PLANTED-SIGNATURE-1854";
    static final Instant GIVEN = Instant.parse("2020-09-14T09:00:00Z");
    private static final String HEADER = "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n";

    Station station() throws Exception {
        var station = DemonstrationStations.open(directory.resolve("office"), new String(passphrase()));
        run(ImportCases.job(station, lineList("C-1,2020-09-14,2020-09-14,,K-1,2020-09-14,contact-tracing",
                "C-2,2020-09-14,2020-09-14,,K-2,2020-09-14,contact-tracing")));
        importHistory(station, "C-1");
        importHistory(station, "C-2");
        var rows = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int i = 0; i <= 40; i++) {
            rows.append("S1,").append(T + 60L * i).append(",52.1234,13.7654,10\n");
            rows.append("S2,").append(T + 60L * i).append(",48.7654,13.7654,10\n");
        }
        run(ImportFixes.job(station, List.of(write("fixes.csv", rows.toString())), Optional.empty()));
        run(MatchCases.job(station, Rule.VICINITY_15, Set.of()));
        return station;
    }

    Station reopened() {
        return Station.open(directory.resolve("office"), "tracer", passphrase());
    }

    ImportReport importHistory(Station station, String caseId) throws Exception {
        var rows = new StringBuilder("time,lat,lon,accuracy\n");
        for (int i = 0; i <= 40; i++) {
            rows.append(T + 60L * i).append(caseId.equals("C-1") ? ",52.1234567" : ",48.7654323").append(",13.7654321,10\n");
        }
        return run(ImportHistory.job(station, caseId, List.of(write("planted-history-" + caseId + ".csv", rows.toString())),
                Optional.empty())).getFirst();
    }

    Path lineList(String... rows) throws IOException {
        return write("cases-" + Integer.toHexString(String.join("", rows).hashCode()) + ".csv",
                HEADER + String.join("\n", rows) + "\n");
    }

    Path form() throws IOException {
        return write("form.bin", "%PDF-1.7\n" + (FORM_TEXT + "\n").repeat(20_000));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** A record with everything stated. */
    static Consent consent(String id, Instant at, ConsentScope scope, Purpose... purposes) {
        var of = EnumSet.noneOf(Purpose.class);
        of.addAll(List.of(purposes));
        return new Consent(id, 1, at, of, scope, null, null, new ConsentTerms(ConsentTerms.SCHEMA, "Health Office North",
                CollectionMethod.PAPER_FORM, "DE", "de", "notice 3.1", "by letter or at the office"));
    }

    static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }

    private static char[] passphrase() {
        return "a long passphrase".toCharArray();
    }
}
