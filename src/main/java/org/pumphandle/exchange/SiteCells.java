package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pumphandle.model.Cell;

/** A table of sites, as D4D gives them ({@code site_id,arr_id,lon,lat}), with the range as an option; the range is assumed where none is stated. */
final class SiteCells implements CellFormat {

    @Override
    public Optional<String> recognise(List<String> header) {
        var names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return names.contains("site_id") && (names.contains("lon") || names.contains("longitude"))
                && (names.contains("lat") || names.contains("latitude"))
                        ? Optional.of(message("exchange.table-of-sites-as-d4d"))
                        : Optional.empty();
    }

    @Override
    public List<String> columns() {
        return List.of("site_id", "lon", "longitude", "lat", "latitude", "range");
    }

    @Override
    public Cell cell(UnaryOperator<String> field) {
        return new CellShape(Values.degreesE7("lat", field.apply("lat") + field.apply("latitude"), 90),
                Values.degreesE7("lon", field.apply("lon") + field.apply("longitude"), 180),
                CellFormat.rangeM("range", field.apply("range")),
                null).cell(field.apply("site_id"), Cell.EARLIEST_DAY, Cell.LATEST_DAY);
    }
}
