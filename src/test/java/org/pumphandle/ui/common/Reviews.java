package org.pumphandle.ui.common;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Tracing;
import org.pumphandle.model.Verdict;
import org.pumphandle.model.Window;
import org.pumphandle.station.CaseReview;
import org.pumphandle.station.CaseSummary;

/** Made-up cases for tests of what screens show: one fix a minute, going east. */
public final class Reviews {
    /** 2026-03-02T00:00:00Z. */
    public static final long START_T = 1_772_409_600L;
    public static final TimeFormat UTC = new TimeFormat(ZoneOffset.UTC);

    private Reviews() {
    }

    public static CaseSummary summary(String id, long fixes, int contacts) {
        var consent = new Consent("K-" + id, Instant.ofEpochSecond(START_T), Set.of(Purpose.CONTACT_TRACING));
        var sample = Instant.ofEpochSecond(START_T + 86_400);
        return new CaseSummary(new Case(id, sample, null, null, consent), Optional.empty(), fixes, contacts,
                contacts == 0 ? Optional.empty() : Optional.of("vicinity-15"), Tracing.NEW, List.of());
    }

    /** A case without consent. */
    public static CaseSummary closed(String id) {
        return new CaseSummary(new Case(id, Instant.ofEpochSecond(START_T), null, null, null), Optional.of("no consent is recorded"), 0, 0,
                Optional.empty(), Tracing.NEW, List.of());
    }

    public static FixColumns track(int minutes) {
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i < minutes; i++) {
            fixes.add(Fix.ofDegrees(START_T + 60L * i, 10, 20 + 0.001 * i, 5));
        }
        return FixColumns.trajectory(0, fixes);
    }

    /** A contact with an episode of 10 minutes for each given start, in minutes after {@link #START_T}. */
    public static Contact contact(String reference, int... startMinutes) {
        var episodes = new ArrayList<Episode>();
        for (int start : startMinutes) {
            double startT = START_T + 60.0 * start;
            episodes.add(new Episode(startT, startT + 600, 10, 10, 20 + 0.001 * (start + 5), 3.5));
        }
        double minutes = 10.0 * startMinutes.length;
        var evidence = new Evidence(minutes, minutes, minutes, Verdict.PROBABLE, minutes, episodes.getFirst().startT(),
                episodes.getLast().endT(), 3.5);
        return new Contact("C-1", reference, "vicinity-15", true, episodes, evidence);
    }

    public static CaseReview review(Contact... contacts) {
        return new CaseReview(summary("C-1", 120, contacts.length), track(120), new Window(START_T - 3_600, START_T + 119 * 60),
                Optional.of(Rule.VICINITY_15), List.of(contacts));
    }
}
