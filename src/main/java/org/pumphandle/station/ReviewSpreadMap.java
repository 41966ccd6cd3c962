package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.Contact;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.SpreadMap;
import org.pumphandle.model.Window;
import org.pumphandle.spread.HexagonGrid;
import org.pumphandle.spread.SpreadCounts;

/**
 * Where cases stayed within their windows and where exposures happened, by day and cell of a fixed grid. It is for the office: small counts point at people. What
 * may be published is another thing.
 */
public final class ReviewSpreadMap {
    /** Sizes of a cell that are offered, km2. */
    public static final List<Double> SIZES_KM2 = List.of(0.1, 1.0, 10.0, 100.0);
    /** The setting that keeps the grid where it is. */
    static final String PARALLEL = "spread.parallel-deg";
    private static final int PARALLEL_STEP_DEG = 10;
    private static final int USUAL_PARALLEL_DEG = 30;
    private static final int HIGHEST_PARALLEL_DEG = 80;

    private final Station station;
    private final List<Person> persons = new ArrayList<>();
    private int recorded;

    private record Person(String caseId, List<StayPoint> stays, List<Contact> contacts) {
    }

    private ReviewSpreadMap(Station station) {
        this.station = station;
    }

    /**
     * @param cellKm2 size of a cell
     * @throws IllegalArgumentException where it is not above 0
     */
    public static Job<SpreadMap> job(Station station, double cellKm2) {
        return station.gate().job(Action.SPREAD_MAP_VIEWED, message("station.draw-the-spread-map"),
                (progress, cancellation) -> new ReviewSpreadMap(station).read(progress, cancellation).map(cellKm2));
    }

    private ReviewSpreadMap read(Progress progress, Cancellation cancellation) {
        var all = new Persons(station);
        var kept = station.store().cases().all().stream().filter(one -> all.keptOf(one.id()).equals(one.id())).toList();
        for (var one : kept) {
            cancellation.throwIfCancelled();
            progress.report(message("station.reading-histories"), recorded++, kept.size());
            if (one.whyNotExaminable().isEmpty()) {
                persons.add(new Person(one.id(), stays(all, one.id()), all.contacts(one.id())));
            }
        }
        return this;
    }

    /** Where a case stayed within its window. */
    static List<StayPoint> stays(Persons all, String caseId) {
        return StayPoint.of(within(all.trajectory(caseId), all.window(caseId)), Rule.VICINITY_15.maxGapS());
    }

    private static FixColumns within(FixColumns trajectory, Window window) {
        var wanted = new boolean[trajectory.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = window.holds(trajectory.t(i));
        }
        return trajectory.only(wanted);
    }

    private SpreadMap map(double cellKm2) {
        int parallelDeg = parallelDeg(station, persons.stream().flatMap(person -> person.stays.stream()).toList());
        var counts = new SpreadCounts(new HexagonGrid(parallelDeg, cellKm2), station.zone());
        for (var person : persons) {
            counts.addCase(person.caseId, person.stays);
            counts.addContacts(person.contacts);
        }
        return counts.map(recorded);
    }

    /** Chosen once, near the first stays, and kept from then on: otherwise days could not be compared. */
    static int parallelDeg(Station station, List<StayPoint> stays) {
        var chosen = station.store().settings().get(PARALLEL).map(Integer::parseInt);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        var latitudes = stays.stream().mapToDouble(StayPoint::latDeg).map(Math::abs).sorted().toArray();
        if (latitudes.length == 0) {
            return USUAL_PARALLEL_DEG;
        }
        int near = (int) Math.min(HIGHEST_PARALLEL_DEG,
                PARALLEL_STEP_DEG * Math.round(latitudes[latitudes.length / 2] / PARALLEL_STEP_DEG));
        station.store().settings().put(PARALLEL, Integer.toString(near));
        return near;
    }
}
