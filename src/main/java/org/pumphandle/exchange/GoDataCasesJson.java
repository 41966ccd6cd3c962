package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Cases of Go.Data as the JSON list of its interface, laboratory results with them where they were asked for. */
final class GoDataCasesJson implements CaseListFormat {
    private static final String WHAT = "exchange.case-line-list-of-go-data";
    private static final List<String> TELLING = List.of("visualId", "classification", "dateOfOnset", "dateOfReporting");
    private static final Set<String> USED = Set.of("id", "visualId", "classification", "dateOfOnset", "dateOfReporting", "dateRanges",
            "labResults");
    private static final JsonShape CASE = JsonShape.of("id", "visualId", "classification", "dateOfOnset", "dateOfReporting",
            "dateRanges[].typeId", "dateRanges[].startDate", "labResults[].result", "labResults[].dateSampleTaken");

    @Override
    public Optional<String> recognise(SourceText source) {
        return JsonOutline.of(source).filter(GoDataCasesJson::isOne)
                .map(_ -> message("exchange.it-is-a-json-list", message(WHAT)));
    }

    private static boolean isOne(JsonOutline outline) {
        return outline.isList() && TELLING.stream().filter(outline.inside()::contains).count() > 1;
    }

    @Override
    public CaseList read(Reading reading, String kind) {
        var cases = new ForeignCases(reading, GoDataCases.COLUMNS);
        JsonWalk.through(reading.source(), reading.cancellation()::throwIfCancelled, message(WHAT), walk -> walk.records(CASE, found -> {
            var fault = found.fault();
            if (fault.isPresent()) {
                cases.addBroken(found.line(), fault.get());
                return;
            }
            cases.add(found.line(),
                    List.of(found.text("visualId"), found.text("id"), found.text("classification"), found.text("dateOfOnset"),
                            found.text("dateOfReporting"), first(found, "typeId", "ISOLATION", "startDate"),
                            first(found, "result", "POSITIVE", "dateSampleTaken")));
        }));
        var dropped = new TreeSet<>(JsonOutline.of(reading.source()).map(JsonOutline::inside).orElse(Set.of()));
        dropped.removeAll(USED);
        return cases.finish(kind,
                dropped.isEmpty() ? List.of() : List.of(message("exchange.values-dropped-while-reading", String.join(", ", dropped))));
    }

    /** The earliest of the dates of a kind. */
    private static String first(JsonRecord found, String kind, String wanted, String date) {
        return found.items().stream()
                .filter(item -> item.text(kind).equals(wanted) || item.text(kind).endsWith("_" + wanted)).map(item -> item.text(date))
                .filter(text -> !text.isEmpty()).sorted().findFirst().orElse("");
    }
}
