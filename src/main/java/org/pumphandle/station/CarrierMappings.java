package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumphandle.exchange.ColumnMapping;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.SavedMapping;

/** Column mappings that the station keeps for the next file of the same carrier. */
public final class CarrierMappings {
    private static final int LONGEST_NAME = 100;

    private CarrierMappings() {
    }

    /** All of them, the last used first. */
    public static Job<List<SavedMapping>> list(Station station) {
        return station.gate().job(Action.MAPPINGS_LISTED, message("station.list-column-mappings"),
                (_, _) -> station.store().mappings().all());
    }

    /** Names of carriers, in order: of which there are fixes, or for whose next file a mapping is kept. */
    public static Job<List<String>> carriers(Station station) {
        return station.gate().job(Action.MAPPINGS_LISTED, message("station.list-carriers"),
                (_, _) -> Stream.concat(station.store().fixes().carriers().stream(),
                        station.store().mappings().all().stream().map(SavedMapping::carrier)).filter(name -> !name.isEmpty()).distinct()
                        .sorted(Collator.getInstance(Locale.ROOT)).toList());
    }

    /**
     * Keeps a mapping under a carrier's name, in the place of one that is kept under it.
     *
     * @throws StationException where the name is empty or too long, or the columns make no mapping
     */
    public static Job<SavedMapping> save(Station station, String carrier, ColumnChoice columns) {
        return station.gate().job(Action.MAPPING_CHANGED, message("station.save-column-mapping-of", carrier.strip()), (_, _) -> {
            var name = requireName(carrier);
            columns.missing().ifPresent(field -> {
                throw new StationException(message("station.the-column-of-the-is", named(field)));
            });
            understood(columns);
            var saved = new SavedMapping(name, columns, station.now());
            station.store().inTransaction(() -> {
                station.store().mappings().save(saved);
                return saved;
            });
            return saved;
        });
    }

    /** Forgets the mapping that is kept under a carrier's name; what was imported with it stays. */
    public static Job<SavedMapping> delete(Station station, String carrier) {
        return station.gate().job(Action.MAPPING_CHANGED, message("station.delete-column-mapping-of", carrier),
                (_, _) -> station.store().inTransaction(() -> {
                    var found = find(station, carrier);
                    station.store().mappings().remove(carrier);
                    return found;
                }));
    }

    /** @throws StationException where it cannot be a carrier's name */
    static String requireName(String carrier) {
        var name = carrier.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new StationException(message("station.a-carriers-name-has-1", LONGEST_NAME, name.length()));
        }
        return name;
    }

    /** The mapping that is kept for a carrier. */
    static Optional<SavedMapping> kept(Station station, String carrier) {
        return station.store().mappings().all().stream().filter(saved -> saved.carrier().equals(carrier)).findFirst();
    }

    /** @throws StationException where there is none, naming those there are */
    private static SavedMapping find(Station station, String carrier) {
        var all = station.store().mappings().all();
        return kept(station, carrier)
                .orElseThrow(() -> new StationException(all.isEmpty()
                        ? message("station.no-column-mapping-at-all", carrier)
                        : message("station.no-column-mapping-is-kept", carrier,
                                all.stream().map(SavedMapping::carrier).collect(Collectors.joining(", ")))));
    }

    /** @throws StationException where the columns make no mapping */
    static ColumnMapping understood(ColumnChoice columns) {
        try {
            return ColumnMapping.parse(columns.toText());
        } catch (IllegalArgumentException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }
}
