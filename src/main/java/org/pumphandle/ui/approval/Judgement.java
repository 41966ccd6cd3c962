package org.pumphandle.ui.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pumphandle.model.Assessment;
import org.pumphandle.model.Assessment.SmallGroup;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.Batches.Review;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;

/**
 * What a batch would do, in a few words and numbers.
 *
 * @param messages how many would be sent
 * @param struckOut how many lines are struck out
 * @param verdicts how many of each, all verdicts from the strongest to the weakest that stand in it
 * @param warnings what would let a recipient guess the case; none where nothing would
 */
record Judgement(MessageKind kind, int messages, int struckOut, double expectedFalseAlerts, List<Map.Entry<Verdict, Integer>> verdicts,
        List<String> warnings) {
    /** More are summed up. */
    private static final int NAMED_GROUPS = 4;
    private static final double LEAST_SAID = 0.1;

    Judgement {
        verdicts = List.copyOf(verdicts);
        warnings = List.copyOf(warnings);
    }

    static Judgement of(Review review) {
        var assessment = review.assessment();
        int struckOut = (int) review.lines().stream().filter(line -> line.rejection() != null).count();
        var verdicts = assessment.verdicts().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(one -> Map.entry(one.getKey(), one.getValue())).toList();
        return new Judgement(review.batch().facts().kind(), assessment.messages(), struckOut, assessment.expectedFalseAlerts(), verdicts,
                warnings(assessment));
    }

    private static List<String> warnings(Assessment assessment) {
        var words = new ArrayList<String>();
        if (!assessment.lone().isEmpty()) {
            words.add(Numbers.counted(assessment.lone().size(), "message", "messages")
                    + " would let the recipient guess the case: fewer than "
                    + Assessment.FEWEST_TOGETHER + " recipients were at that place and hour. The lines are marked.");
        }
        if (!assessment.smallGroups().isEmpty()) {
            var named = assessment.smallGroups().stream().limit(NAMED_GROUPS).map(Judgement::inWords).collect(Collectors.joining("; "));
            int more = assessment.smallGroups().size() - NAMED_GROUPS;
            words.add("Few recipients of one case and day: " + named + (more > 0 ? "; and " + Numbers.whole(more) + " more" : "") + ".");
        }
        return words;
    }

    private static String inWords(SmallGroup group) {
        return group.caseId() + " on " + group.day() + " (" + group.recipients() + ")";
    }

    /** The expected false alerts to a tenth; fewer are not said to be none. */
    String falseAlerts() {
        return expectedFalseAlerts > 0 && expectedFalseAlerts < LEAST_SAID
                ? "< " + Numbers.tenths(LEAST_SAID)
                : Numbers.tenths(expectedFalseAlerts);
    }

    /** What is approved, and what speaks against it. */
    String inWords() {
        var expected = kind == MessageKind.WARNING
                ? ", " + falseAlerts() + " of them expected to be false alerts"
                : "";
        var out = struckOut > 0 ? ", without " + Numbers.counted(struckOut, "line", "lines") + " struck out" : "";
        var before = warnings.isEmpty() ? "" : " " + String.join(" ", warnings);
        return MessageWords.counted(kind, messages) + expected + out + "?" + before;
    }
}
