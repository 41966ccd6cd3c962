package org.pumphandle.ui.approval;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pumphandle.model.Assessment;
import org.pumphandle.model.Assessment.SmallGroup;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.Batches.Review;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Words;

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
            words.add(text("approval.messages-would-let-guess", assessment.lone().size(), Assessment.FEWEST_TOGETHER));
        }
        if (!assessment.smallGroups().isEmpty()) {
            var named = assessment.smallGroups().stream().limit(NAMED_GROUPS).map(Judgement::inWords).toList();
            int more = assessment.smallGroups().size() - NAMED_GROUPS;
            words.add(text(more > 0 ? "approval.few-recipients-and-more" : "approval.few-recipients", Words.parts(named), more));
        }
        return words;
    }

    private static String inWords(SmallGroup group) {
        return text("approval.case-on-day", group.caseId(), group.day().toString(), group.recipients());
    }

    /** The expected false alerts to a tenth; fewer are not said to be none. */
    String falseAlerts() {
        return expectedFalseAlerts > 0 && expectedFalseAlerts < LEAST_SAID
                ? "< " + Numbers.tenths(LEAST_SAID)
                : Numbers.tenths(expectedFalseAlerts);
    }

    /** The question whether to approve: what is approved, what speaks against it, and what follows. */
    String inWords() {
        var sentences = new ArrayList<String>();
        sentences.add(text(kind == MessageKind.WARNING ? "approval.approve-warnings" : "approval.approve-retractions", messages,
                falseAlerts(), struckOut));
        sentences.addAll(warnings);
        sentences.add(text("approval.your-signature-covers"));
        return String.join(" ", sentences);
    }
}
