package org.pumphandle.ui.batches;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.station.Reach;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.common.Work;

/** A new batch of warnings: which contacts, and what is written to them. How many it would go to follows each change. JavaFX thread. */
public final class ComposeModel {
    private static final int DAYS_BACK = 14;

    private final BatchJobs jobs;
    private final Work work;
    private final LatestRead read;
    private final LatestRead clustersRead;
    private final LongConsumer onMade;
    private final TimeFormat times;
    private final List<CaseSummary> matched;
    private final List<String> rules;
    private final TextForm text;
    private final ObjectProperty<@Nullable String> rule = new SimpleObjectProperty<>();
    private final Map<Verdict, BooleanProperty> verdicts = new EnumMap<>(Verdict.class);
    private final StringProperty leastMinutes = new SimpleStringProperty("0");
    private final ObjectProperty<@Nullable LocalDate> firstDay = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> lastDay = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<CaseChoice>> cases = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ExposureCluster>> clusters = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<ExposureCluster>> cluster = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reach>> reach = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<ContactFilter> asked = Optional.empty();

    /** A case that can be chosen. */
    record CaseChoice(String id, int contacts, BooleanProperty chosenProperty) {
    }

    /**
     * @param cases of the station
     * @param zone the station's
     * @param today in it
     * @param onMade hears of the number of the draft
     */
    public ComposeModel(BatchJobs jobs, List<CaseSummary> cases, UserSettings settings, ZoneId zone, LocalDate today, Work work,
            JobRunner reads,
            LongConsumer onMade) {
        this.jobs = jobs;
        this.work = work;
        this.onMade = onMade;
        this.times = new TimeFormat(zone);
        this.read = new LatestRead(reads, error -> say(String.valueOf(error.getMessage())));
        this.clustersRead = new LatestRead(reads, error -> say(String.valueOf(error.getMessage())));
        this.matched = cases.stream().filter(one -> one.notExaminable().isEmpty() && one.rule().isPresent()
                && one.merging().into().isEmpty()).toList();
        this.rules = List.copyOf(matched.stream().flatMap(one -> one.rule().stream()).collect(Collectors.toCollection(TreeSet::new)));
        this.text = new TextForm(jobs, MessageKind.WARNING, settings, reads, today);
        firstDay.set(matched.stream().flatMap(one -> Stream.of(one.recorded().onset(), one.recorded().testPositiveAt()))
                .filter(Objects::nonNull).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(DAYS_BACK))
                .min(LocalDate::compareTo).orElse(today.minusDays(DAYS_BACK)));
        lastDay.set(today);
        for (var verdict : Verdict.values()) {
            var isOn = new SimpleBooleanProperty(verdict == Verdict.ESTABLISHED || verdict == Verdict.PROBABLE);
            isOn.addListener(_ -> count());
            verdicts.put(verdict, isOn);
        }
        rule.addListener(_ -> chooseRule());
        firstDay.addListener(_ -> count());
        lastDay.addListener(_ -> count());
        cluster.addListener(_ -> count());
        rules.stream().max((a, b) -> Integer.compare(contacts(a), contacts(b))).ifPresentOrElse(rule::set, this::count);
    }

    private int contacts(String ofRule) {
        return matched.stream().filter(one -> one.rule().equals(Optional.of(ofRule))).mapToInt(CaseSummary::contacts).sum();
    }

    private void chooseRule() {
        cases.set(matched.stream().filter(one -> one.rule().equals(Optional.ofNullable(rule.get()))).map(one -> {
            var isOn = new SimpleBooleanProperty();
            isOn.addListener(_ -> count());
            return new CaseChoice(one.recorded().id(), one.contacts(), isOn);
        }).toList());
        cluster.set(Optional.empty());
        clusters.set(List.of());
        Optional.ofNullable(rule.get()).ifPresent(named -> clustersRead.ask(jobs.clusters(named), clusters::set));
        count();
    }

    /** Names of the rules of the last matches; none where nothing was matched. */
    List<String> rules() {
        return rules;
    }

    ObjectProperty<@Nullable String> ruleProperty() {
        return rule;
    }

    /** Whether contacts of a verdict are warned. */
    BooleanProperty verdictProperty(Verdict verdict) {
        return verdicts.getOrDefault(verdict, new SimpleBooleanProperty());
    }

    /** Least expected minutes as typed; {@link #count} takes them. */
    StringProperty leastMinutesProperty() {
        return leastMinutes;
    }

    ObjectProperty<@Nullable LocalDate> firstDayProperty() {
        return firstDay;
    }

    ObjectProperty<@Nullable LocalDate> lastDayProperty() {
        return lastDay;
    }

    /** Cases that were matched with the rule; where none is chosen, all of them are meant. */
    ReadOnlyObjectProperty<List<CaseChoice>> casesProperty() {
        return cases.getReadOnlyProperty();
    }

    /** Exposure clusters among the contacts that were found under the rule. */
    ReadOnlyObjectProperty<List<ExposureCluster>> clustersProperty() {
        return clusters.getReadOnlyProperty();
    }

    /** The cluster whose contacts alone are warned; empty for all. */
    ObjectProperty<Optional<ExposureCluster>> clusterProperty() {
        return cluster;
    }

    /** When a cluster was, how many were in it, and where. */
    String inWords(ExposureCluster one) {
        return Words.text("batches.cluster", times.compact(one.firstT()), one.exposures().size(), one.caseIds().size(),
                Numbers.place(one.latDeg(), one.lonDeg()));
    }

    TextForm text() {
        return text;
    }

    /** How many it would go to; empty until that was counted. */
    ReadOnlyObjectProperty<Optional<Reach>> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** What is wrong with the filter; empty where nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Counts anew where the filter is another one. */
    void count() {
        var now = filter();
        if (now.isEmpty() || now.equals(asked)) {
            return;
        }
        asked = now;
        problem.set("");
        read.ask(jobs.reach(now.get()), counted -> {
            reach.set(Optional.of(counted));
            counted.lastDay().ifPresent(day -> text.setDay(day, counted.quarantineDays()));
        });
    }

    /** What was chosen; empty where it makes no sense, which is said. */
    private Optional<ContactFilter> filter() {
        var named = rule.get();
        var first = firstDay.get();
        var last = lastDay.get();
        var chosen = verdicts.entrySet().stream().filter(one -> one.getValue().get()).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
        if (named == null) {
            return say(Words.text("batches.match-cases-first-there-is"));
        }
        if (first == null || last == null || last.isBefore(first)) {
            return say(Words.text("batches.choose-a-first-day-and"));
        }
        if (chosen.isEmpty()) {
            return say(Words.text("batches.choose-at-least-one-verdict"));
        }
        double minutes;
        try {
            minutes = Double.parseDouble(leastMinutes.get().strip());
        } catch (NumberFormatException e) {
            minutes = Double.NaN;
        }
        if (!(minutes >= 0) || Double.isInfinite(minutes)) {
            return say(Words.text("batches.least-expected-minutes-must-be"));
        }
        return Optional.of(new ContactFilter(named, chosen, minutes, first, last, chosenCases(),
                cluster.get().map(ExposureCluster::founder)));
    }

    private Set<String> chosenCases() {
        return cases.get().stream().filter(one -> one.chosenProperty().get()).map(CaseChoice::id).collect(Collectors.toSet());
    }

    private Optional<ContactFilter> say(String words) {
        read.forget();
        asked = Optional.empty();
        reach.set(Optional.empty());
        problem.set(words);
        return Optional.empty();
    }

    /** How many are warned and why others are not. */
    String reachInWords() {
        return reach.get().map(now -> Words.text("batches.reach", now.warned(), now.alreadyWarned(), now.again(), now.unreachable()))
                .orElse("");
    }

    /** How large one message is, and how many segments all of them are about. */
    String sizeInWords() {
        return text.textProperty().get()
                .map(written -> reach.get()
                        .map(now -> Words.text("batches.size-each-and-in-all", MessageWords.size(written),
                                (long) written.segments() * now.warned()))
                        .orElseGet(() -> Words.text("batches.size-each", MessageWords.size(written))))
                .orElse("");
    }

    /** Whether a draft can be made: somebody would be warned, and the text can be written. */
    ObservableValue<Boolean> canMakeProperty() {
        return reach
                .flatMap(now -> text.textProperty().map(written -> now.filter(one -> one.warned() > 0).isPresent() && written.isPresent()));
    }

    void make() {
        filter().ifPresent(chosen -> text.settings().ifPresent(settings -> {
            text.remember();
            work.start(jobs.compose(chosen, settings), onMade::accept);
        }));
    }
}
