package org.pumphandle.ui.approval;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import org.pumphandle.station.Appeals.Precision;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;

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
        var first = "Of " + Numbers.counted(warnings, "warning", "warnings") + " sent so far "
                + Numbers.counted(measured.positive(), "was", "were")
                + " followed by a positive test, and " + Numbers.counted(measured.upheld(), "was", "were")
                + " found wrong after an appeal.";
        var second = heard == 0
                ? text("approval.of-none-was-anything-heard")
                : "It rests on " + MessageWords.percent((double) heard / warnings) + " of them. Of the others nothing was heard.";
        return List.of(first, second);
    }
}
