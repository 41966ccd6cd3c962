package org.pumphandle.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pumphandle.exchange.situation.GuardedCount;
import org.pumphandle.exchange.situation.SituationReport;
import org.pumphandle.exchange.situation.SituationReport.Cell;
import org.pumphandle.exchange.situation.SituationReport.CellMap;
import org.pumphandle.exchange.situation.SituationReport.Cluster;
import org.pumphandle.exchange.situation.SituationReport.Clusters;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ClusterSettings;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.Rule;
import org.pumphandle.spread.ExposureClusters;
import org.pumphandle.spread.HexagonGrid;
import org.pumphandle.spread.PersonsByCell;

/** Gathers what a situation report tells. Who was exposed is counted by subscriber, so that nobody counts twice; nothing of that leaves here. */
final class SituationReview {
    /** Days that map and clusters look back, the last one counted. */
    static final int DAYS = 14;
    /** Large enough that most cells of a town hold more persons than are told apart. */
    static final double CELL_KM2 = 10;

    private final Station station;
    private final LocalDate day;
    private final LocalDate first;
    private final KnownThen known;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Map<String, List<StayPoint>> stays = new TreeMap<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<Exposed, String> subscribers = new HashMap<>();

    SituationReview(Station station, LocalDate day, Progress progress, Cancellation cancellation) {
        this.station = station;
        this.day = day;
        this.first = day.minusDays(DAYS - 1L);
        this.known = KnownThen.atTheEndOf(station, day);
        this.progress = progress;
        this.cancellation = cancellation;
    }

    SituationReport report() {
        var curves = ReviewCurves.atTheEndOf(station, day, known, progress, cancellation);
        for (var one : known.recorded()) {
            cancellation.throwIfCancelled();
            if (known.counts(one)) {
                read(one.id());
            }
        }
        return new SituationReport(station.name(), station.mandateMark(), day, curves, map(), clusters(),
                SituationFigures.of(station, day));
    }

    private void read(String caseId) {
        stays.put(caseId, ReviewSpreadMap.stays(known.persons(), caseId));
        if (known.times(caseId).filter(times -> times.matched() != null).isPresent()) {
            contacts.addAll(known.contacts(caseId));
            for (var id : known.persons().under(caseId)) {
                FoundRecipients.subscribers(station, id)
                        .forEach((reference, subscriber) -> subscribers.put(new Exposed(id, reference), String.valueOf(subscriber)));
            }
        }
    }

    private String subscriber(Exposed exposed) {
        return subscribers.getOrDefault(exposed, exposed.toString());
    }

    private CellMap map() {
        var all = stays.values().stream().flatMap(Collection::stream).toList();
        var counts = new PersonsByCell(new HexagonGrid(ReviewSpreadMap.parallelDeg(station, all), CELL_KM2), station.zone(), first, day);
        stays.forEach(counts::addCase);
        contacts.forEach(contact -> counts.addExposed(subscriber(new Exposed(contact.caseId(), contact.reference())), contact.episodes()));
        return new CellMap(first, CELL_KM2, counts.cells().stream()
                .map(cell -> new Cell(cell.outline(), GuardedCount.of(cell.cases()), GuardedCount.of(cell.exposed()))).toList());
    }

    /** Of the rule under which most of the contacts were found. */
    private Clusters clusters() {
        var byRule = contacts.stream().collect(Collectors.groupingBy(Contact::rule, TreeMap::new, Collectors.toList()));
        var rule = byRule.entrySet().stream().reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
                .map(Map.Entry::getKey).orElse(Rule.VICINITY_15.name());
        var found = ExposureClusters.of(byRule.getOrDefault(rule, List.of()), ClusterSettings.USUAL, cancellation);
        return new Clusters(rule, found.stream().filter(cluster -> !day(cluster.lastT()).isBefore(first)).map(this::cluster).toList());
    }

    private Cluster cluster(ExposureCluster cluster) {
        var last = day(cluster.lastT());
        var exposed = cluster.exposures().stream().map(this::subscriber).collect(Collectors.toCollection(HashSet::new));
        var cases = cluster.caseIds().stream().map(known.persons()::keptOf).distinct().count();
        return new Cluster(day(cluster.firstT()), last.isAfter(day) ? day : last, GuardedCount.of((int) cases),
                GuardedCount.of(exposed.size()));
    }

    private LocalDate day(double t) {
        return LocalDate.ofInstant(Instant.ofEpochSecond((long) Math.floor(t)), station.zone());
    }
}
