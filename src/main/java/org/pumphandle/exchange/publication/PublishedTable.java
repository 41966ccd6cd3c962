package org.pumphandle.exchange.publication;

import static org.pumphandle.exchange.feature.FeatureColumn.number;
import static org.pumphandle.exchange.feature.FeatureColumn.text;
import static org.pumphandle.exchange.feature.FeatureColumn.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.pumphandle.exchange.feature.FeatureShape;
import org.pumphandle.exchange.feature.FeatureTable;
import org.pumphandle.exchange.publication.PublishedMap.Value;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;

/** A published map as a table for other programs: a hexagon for each value, with all that is needed to judge it. */
public final class PublishedTable {
    /** One row for each value; {@code lat} and {@code lon} are the cell's middle. */
    public static final FeatureTable.Layout LAYOUT = new FeatureTable.Layout("spread",
            "Published spread map. Counts with random noise. A cell without a value may hold anybody or nobody.",
            Optional.of("Polygon"),
            List.of(text("day"), whole("q"), whole("r"), number("lat", 7), number("lon", 7), whole("persons_with_noise"),
                    whole("within_95"), number("epsilon", 3), number("delta", 9), whole("k"), whole("threshold"), text("measure"),
                    text("audience"), text("grid"), whole("publication"), text("mandate")));
    private static final int DAY = 0;
    private static final int Q = 1;
    private static final int R = 2;
    private static final int PERSONS = 5;

    private PublishedTable() {
    }

    public static FeatureTable of(PublishedMap map) {
        var rows = new ArrayList<FeatureTable.Row>();
        for (var day : map.days()) {
            day.values().forEach((cell, persons) -> rows.add(row(map, day, cell, persons)));
        }
        return new FeatureTable(LAYOUT, rows);
    }

    private static FeatureTable.Row row(PublishedMap map, PublishedMap.Day day, HexCell cell, long persons) {
        var facts = map.facts();
        var outline = map.outline(cell);
        return LAYOUT.row(Optional.of(polygon(outline)), day.day().toString(), (long) cell.q(), (long) cell.r(), outline.centre().latDeg(),
                outline.centre().lonDeg(), persons, day.within95(), day.epsilon().value(), day.delta(), (long) day.k(), day.threshold(),
                facts.measure().code(), facts.audience().code(), facts.grid(), facts.number(), facts.mark());
    }

    /** Counterclockwise, whatever the outline's order. */
    private static FeatureShape.Polygon polygon(HexOutline outline) {
        var ring = new ArrayList<>(
                outline.corners().stream().map(corner -> new FeatureShape.Point(corner.lonDeg(), corner.latDeg())).toList());
        if (area(ring) < 0) {
            Collections.reverse(ring);
        }
        ring.add(ring.getFirst());
        return new FeatureShape.Polygon(ring);
    }

    /** Twice the area in square degrees, above 0 where the corners run counterclockwise. */
    private static double area(List<FeatureShape.Point> corners) {
        double area = 0;
        for (int i = 0; i < corners.size(); i++) {
            var one = corners.get(i);
            var next = corners.get((i + 1) % corners.size());
            area += one.lonDeg() * next.latDeg() - next.lonDeg() * one.latDeg();
        }
        return area;
    }

    /** The values of a table that was read back. */
    public static List<Value> values(FeatureTable table) {
        return table.rows().stream().map(FeatureTable.Row::values).map(row -> new Value(LocalDate.parse((String) row.get(DAY)),
                new HexCell(Math.toIntExact((Long) row.get(Q)), Math.toIntExact((Long) row.get(R))), (Long) row.get(PERSONS))).toList();
    }
}
