package org.pumphandle.ui.clusters;

import static org.pumphandle.ui.common.Words.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.map.PointCluster;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.ClusterSummary.Trend;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OutbreakJobs;
import org.pumphandle.ui.common.TimeFormat;

/** The exposure clusters of the contacts of all cases, and the one that is looked at. They are read when somebody comes to them. JavaFX thread. */
public final class ClustersModel {
    private final OutbreakJobs jobs;
    private final LatestRead reads;
    private final Attempt naming;
    private final TimeFormat times;
    private final Supplier<String> rule;
    private final boolean mayName;
    private final Ways ways;
    private final ObservableList<ClusterSummary> clusters = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ClusterSummary>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper timesRead = new ReadOnlyIntegerWrapper();
    private final StringProperty name = new SimpleStringProperty("");

    /**
     * Where clusters lead to.
     *
     * @param toCase shows a case
     * @param toContact shows a contact with its case
     */
    public record Ways(Consumer<String> toCase, BiConsumer<String, String> toContact) {
    }

    /**
     * @param rule name of the rule by which clusters are looked for
     * @param mayName whether who is signed in may name clusters
     */
    public ClustersModel(OutbreakJobs jobs, LatestRead reads, JobRunner work, TimeFormat times, Supplier<String> rule, boolean mayName,
            Ways ways) {
        this.jobs = jobs;
        this.reads = reads;
        this.naming = new Attempt(work);
        this.times = times;
        this.rule = rule;
        this.mayName = mayName;
        this.ways = ways;
        chosen.subscribe(now -> name.set(now.map(ClusterSummary::name).orElse("")));
    }

    /** Reads them anew; the one that was chosen stays chosen where it is still there. */
    public void refresh() {
        reads.ask(jobs.clusters(rule.get()), found -> {
            var before = chosen.get();
            clusters.setAll(found);
            timesRead.set(timesRead.get() + 1);
            chosen.set(before.flatMap(one -> found.stream().filter(other -> other.number() == one.number()).findFirst()));
        });
    }

    ObservableList<ClusterSummary> clusters() {
        return clusters;
    }

    ObjectProperty<Optional<ClusterSummary>> chosenProperty() {
        return chosen;
    }

    /** How often they were read. */
    ReadOnlyIntegerProperty timesReadProperty() {
        return timesRead.getReadOnlyProperty();
    }

    /** What the chosen one is to be called. */
    StringProperty nameProperty() {
        return name;
    }

    Attempt naming() {
        return naming;
    }

    boolean mayName() {
        return mayName;
    }

    TimeFormat times() {
        return times;
    }

    /** Calls the chosen one what was typed. */
    void rename() {
        chosen.get().filter(one -> !one.name().equals(name.get().strip()))
                .ifPresent(one -> naming.start(jobs.name(one.number(), name.get()), () -> {
                }, kept -> {
                    var renamed = one.known(one.number(), kept, one.formerly());
                    clusters.replaceAll(other -> other.number() == one.number() ? renamed : other);
                    chosen.set(Optional.of(renamed));
                }));
    }

    void showCase(String caseId) {
        ways.toCase.accept(caseId);
    }

    void showContact(ClusterSummary.Exposure exposure) {
        ways.toContact.accept(exposure.caseId(), exposure.reference());
    }

    /** For instance {@code Clusters: 153}; empty until they were read. */
    String countInWords() {
        return timesRead.get() == 0 ? "" : text("clusters.counted", clusters.size());
    }

    /** What a cluster is called: its name, or its number. */
    static String title(ClusterSummary cluster) {
        return cluster.name().isEmpty() ? text("clusters.number", String.valueOf(cluster.number())) : cluster.name();
    }

    static String inWords(Trend trend) {
        return switch (trend) {
            case RISING -> text("clusters.rising");
            case FALLING -> text("clusters.falling");
            case STEADY -> text("clusters.steady");
        };
    }

    /** When it was and how far it reaches. */
    String periodInWords(ClusterSummary one) {
        return text("clusters.from-to", times.compact(one.cluster().firstT()), times.compact(one.cluster().lastT()),
                String.valueOf(Math.round(one.extentM())));
    }

    /** What it grew out of, where it did; empty otherwise. */
    static String formerlyInWords(ClusterSummary one) {
        return one.formerly().isEmpty()
                ? ""
                : text("clusters.formerly", one.formerly().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** Who was first, and what that does not tell. */
    static String sourceInWords(ClusterSummary one) {
        return one.presences().size() < 2
                ? text("clusters.one-case")
                : text("clusters.first-there", one.presences().getFirst().caseId(), one.presences().size());
    }

    /** New exposures of a step, for who points at it. */
    String stepInWords(ClusterSummary one, int step) {
        double t = one.course().firstT() + step * (double) one.course().stepS();
        return text("clusters.newly-exposed", one.course().stepS() >= 86_400 ? times.day(t) : times.compact(t),
                one.course().exposed().get(step));
    }

    /** What the map tells of what is pointed at: a cluster, or several that it draws as one. */
    String toldOf(Object key) {
        return switch (key) {
            case ClusterSummary one -> title(one) + "\n" + periodInWords(one);
            case PointCluster together -> text("clusters.together", together.size());
            default -> "";
        };
    }

    /** Where clusters are, for the map: the smaller over the larger. */
    List<ClusterSummary> shown() {
        return clusters.stream().sorted(Comparator.comparingInt((ClusterSummary one) -> one.exposures().size()).reversed()).toList();
    }
}
