package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pumphandle.model.MapPlace;
import org.pumphandle.model.PlaceKey;
import org.pumphandle.model.RecordKind;
import org.pumphandle.search.IndexedRecord;

/** The names on the station's street maps as they are indexed: public data, and nothing of any case. */
final class SearchablePlaces {
    private final BaseMaps maps;

    SearchablePlaces(BaseMaps maps) {
        this.maps = maps;
    }

    void forEach(Consumer<IndexedRecord> receiver) {
        var number = new long[1];
        maps.places((map, place) -> receiver.accept(of(map, place, ++number[0])));
    }

    private static IndexedRecord of(String map, MapPlace place, long number) {
        var parts = new ArrayList<>(List.of(named(place.kind())));
        if (!place.english().isEmpty()) {
            parts.add(place.english());
        }
        if (!place.near().isEmpty() && !place.near().equals(place.name())) {
            parts.add(place.near());
        }
        parts.add(message("station.found-on-map", map));
        var key = new PlaceKey(number, place.kind(), place.lonE7(), place.latE7());
        return new IndexedRecord(RecordKind.PLACE, key.toString(), place.name(), SearchableRecords.listed(parts), Map.of(), Map.of(),
                -place.kind().rank());
    }
}
