package org.pumphandle.ui.cases;

import static org.pumphandle.ui.common.Words.text;

import java.util.Locale;
import org.pumphandle.model.TracingBasis;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.common.TimeFormat;

/**
 * One line of the case list, in words.
 *
 * @param dates onset, else the sample's date
 * @param holds how much there is of it
 * @param status why it cannot be examined or matched yet, else how many contacts it has
 */
record CaseRow(CaseSummary summary, String dates, String holds, String status, Kind kind) {

    /** What can be done with a case. */
    enum Kind {
        NOT_EXAMINABLE, WITHOUT_HISTORY, READY, MATCHED
    }

    static CaseRow of(CaseSummary summary, TimeFormat times) {
        var kind = kind(summary);
        return new CaseRow(summary, dates(summary, times),
                summary.fixes() == 0 ? text("cases.no-history") : text("cases.fixes", summary.fixes()), status(summary, kind),
                kind);
    }

    String id() {
        return summary.recorded().id();
    }

    boolean contains(String words) {
        var all = (id() + " " + dates + " " + holds + " " + status + " " + tracing() + " " + summary.notExaminable().orElse(""))
                .toLowerCase(Locale.ROOT);
        for (var word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** All of the line, for screen readers. */
    String spoken() {
        return text("cases.case-in-words", id(), dates, holds, status, tracing());
    }

    /** Whether it is worked on with another case of the same person. */
    boolean isMerged() {
        return summary.merging().into().isPresent();
    }

    /** Where the work on it stands, in words. */
    String tracing() {
        return switch (summary.tracing().status()) {
            case NEW -> text("cases.new");
            case BEING_TRACED -> text("cases.being-traced");
            case CLOSED -> text("cases.closed");
        };
    }

    /** Why it may not be examined, in a word or two. */
    String basis() {
        return switch (TracingBasis.of(summary.recorded())) {
            case NO_TEST -> text("cases.no-test");
            case NO_CONSENT -> text("cases.no-consent");
            case WITHDRAWN -> text("cases.withdrawn");
            case CONSENTED -> text("cases.not-allowed");
        };
    }

    private static Kind kind(CaseSummary summary) {
        if (summary.notExaminable().isPresent()) {
            return Kind.NOT_EXAMINABLE;
        }
        if (summary.fixes() == 0) {
            return Kind.WITHOUT_HISTORY;
        }
        return summary.rule().isPresent() ? Kind.MATCHED : Kind.READY;
    }

    private static String dates(CaseSummary summary, TimeFormat times) {
        var onset = summary.recorded().onset();
        var sample = summary.recorded().testPositiveAt();
        if (onset != null) {
            return text("cases.onset-on", times.day((double) onset.getEpochSecond()));
        }
        return sample == null ? text("cases.no-test") : text("cases.tested-on", times.day((double) sample.getEpochSecond()));
    }

    private static String status(CaseSummary summary, Kind kind) {
        return switch (kind) {
            case NOT_EXAMINABLE -> summary.notExaminable().orElse("");
            case WITHOUT_HISTORY -> text("cases.no-history");
            case READY -> text("cases.not-matched");
            case MATCHED -> text("cases.contacts", summary.contacts());
        };
    }
}
