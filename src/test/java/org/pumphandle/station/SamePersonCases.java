package org.pumphandle.station;

import static org.pumphandle.station.ConsentedCase.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.model.Identity;
import org.pumphandle.model.Rule;

/**
 * A real station in which C-1 and C-2 are one person who was at two places at different hours, each with a subscriber beside, and one subscriber who was at both;
 * C-3 is somebody else. C-4 gave the same device's history as C-1.
 */
public record SamePersonCases(Path directory) {
    public static final String PASSPHRASE = "broad street pump";
    static final long T = 1_600_000_000L; // 2020-09-13T12:26:40Z
    static final long LATER_T = T + 14_400;
    static final int LAT_E7 = 521_234_567;
    static final int OTHER_LAT_E7 = 487_654_323;
    static final LocalDate BORN = LocalDate.of(1980, 5, 17);
    static final Identity SARAH = new Identity("Sarah Plantedname", "+99 9 4073 8615", "40 Broad Street", BORN);
    static final Identity SARA = new Identity("PLANTEDNAME, Sara", "09994 073 8615", "", BORN);
    static final Identity JOHN = new Identity("John Snow", "+99 9 1854 0908", "", LocalDate.of(1813, 3, 15).plusYears(100));

    /** Made, with all but identities. */
    Station station() throws Exception {
        var station = DemonstrationStations.open(directory.resolve("office"), PASSPHRASE);
        run(ImportCases.job(station, write("cases.csv", """
                case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes
                C-1,2020-09-14,2020-09-14,,K-1,2020-09-14,contact-tracing;identity
                C-2,2020-09-14,2020-09-14,,K-2,2020-09-14,contact-tracing;identity
                C-3,2020-09-12,2020-09-12,,K-3,2020-09-14,contact-tracing;identity
                C-4,2020-09-11,2020-09-11,,K-4,2020-09-14,contact-tracing
                """)));
        history(station, "C-1", T, "52.1234567");
        history(station, "C-2", LATER_T, "48.7654323");
        history(station, "C-4", T, "52.1234567");
        var rows = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int i = 0; i <= 40; i++) {
            rows.append("S1,").append(T + 60L * i).append(",52.12345,13.76543,10\n");
            rows.append("S2,").append(LATER_T + 60L * i).append(",48.76543,13.76543,10\n");
            rows.append("BOTH,").append(T + 60L * i).append(",52.12346,13.76543,10\n");
            rows.append("BOTH,").append(LATER_T + 60L * i).append(",48.76542,13.76543,10\n");
        }
        run(ImportFixes.job(station, List.of(write("fixes.csv", rows.toString())), Optional.empty()));
        run(MatchCases.job(station, Rule.VICINITY_15, Set.of()));
        return station;
    }

    /** With a supervisor who signed in once, and who the first three are. */
    public Station withIdentities() throws Exception {
        station().close();
        open("supervisor").close();
        var station = open("tracer");
        run(Identities.seal(station, "C-1", SARAH));
        run(Identities.seal(station, "C-2", SARA));
        run(Identities.seal(station, "C-3", JOHN));
        return station;
    }

    public Station open(String account) {
        return Station.open(directory.resolve("office"), account, PASSPHRASE.toCharArray());
    }

    void history(Station station, String caseId, long fromT, String lat) throws Exception {
        var rows = new StringBuilder("time,lat,lon,accuracy\n");
        for (int i = 0; i <= 40; i++) {
            rows.append(fromT + 60L * i).append(',').append(lat).append(",13.7654321,10\n");
        }
        run(ImportHistory.job(station, caseId, List.of(write("history-" + caseId + ".csv", rows.toString())), Optional.empty()));
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
