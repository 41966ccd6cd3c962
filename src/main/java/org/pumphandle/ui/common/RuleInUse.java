package org.pumphandle.ui.common;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pumphandle.model.Rule;
import org.pumphandle.station.CaseSummary;

/** The rule that most cases were last matched under: by it what concerns all cases is looked at. */
public final class RuleInUse {

    private RuleInUse() {
    }

    /** Its name; of equals the first by the alphabet, the default where none was matched. */
    public static String among(List<CaseSummary> cases) {
        return cases.stream().flatMap(one -> one.rule().stream()).collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(Rule.VICINITY_15.name());
    }
}
