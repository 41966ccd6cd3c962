package org.pumphandle.ui.approval;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import org.pumphandle.station.Appeals.Precision;
import org.pumphandle.ui.common.MessageWords;

/** How right warnings were so far, and what that rests on. */
final class PrecisionWords {

    private PrecisionWords() {
    }

    static List<String> of(Precision measured) {
        long warnings = measured.warnings();
        if (warnings == 0) {
            return List.of(text("approval.no-warning-went-out-yet"));
        }
        long heard = measured.upheld() + measured.positive();
        var first = text("approval.of-warnings-sent", warnings, measured.positive(), measured.upheld());
        var second = heard == 0
                ? text("approval.of-none-was-anything-heard")
                : text("approval.it-rests-on", MessageWords.percent((double) heard / warnings));
        return List.of(first, second);
    }
}
