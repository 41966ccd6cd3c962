package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pumphandle.model.Cell;
import org.pumphandle.model.Fix;

/**
 * FlowKit's {@code infrastructure.cells}: versions of cells with their days of service, the last one inclusive; the antenna as a PostGIS point in
 * hexadecimal (EWKB), or in columns {@code lon} and {@code lat}.
 */
final class FlowKitCells implements CellFormat {
    private static final int SRID_FLAG = 0x2000_0000;
    private static final int POINT = 1;

    @Override
    public Optional<String> recognise(List<String> header) {
        boolean hasPoint = header.contains("geom_point") || header.containsAll(List.of("lon", "lat"));
        return header.containsAll(List.of("id", "date_of_first_service", "date_of_last_service")) && hasPoint
                ? Optional.of(message("exchange.cell-table-of-flowkit-it"))
                : Optional.empty();
    }

    @Override
    public List<String> columns() {
        return List.of("id", "date_of_first_service", "date_of_last_service", "geom_point", "lon", "lat", "azimuth", "max_range");
    }

    @Override
    public Cell cell(UnaryOperator<String> field) {
        var point = field.apply("geom_point");
        var degrees = point.isEmpty() ? new String[]{field.apply("lon"), field.apply("lat")} : degrees(point);
        var azimuth = field.apply("azimuth");
        return new CellShape(Values.degreesE7("lat", degrees[1], 90), Values.degreesE7("lon", degrees[0], 180),
                CellFormat.rangeM("max_range", field.apply("max_range")), azimuth.isEmpty() ? null : azimuthDeg(azimuth))
                .cell(field.apply("id"), day("date_of_first_service", field, Cell.EARLIEST_DAY),
                        day("date_of_last_service", field, Cell.LATEST_DAY));
    }

    private static Double azimuthDeg(String text) {
        return Values.degreesE7("azimuth", text, 360) / Fix.E7;
    }

    private static long day(String name, UnaryOperator<String> field, long whereNone) {
        var text = field.apply(name);
        try {
            return text.isEmpty() ? whereNone : LocalDate.parse(text).toEpochDay();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(message("exchange.is-not-a-date-such", name, text), e);
        }
    }

    /** Longitude and latitude of a point in EWKB. */
    private static String[] degrees(String hex) {
        try {
            var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
            bytes.order(bytes.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int type = bytes.getInt();
            if ((type & ~SRID_FLAG) != POINT) {
                throw new IllegalArgumentException("another geometry");
            }
            bytes.position(bytes.position() + ((type & SRID_FLAG) == 0 ? 0 : 4));
            return new String[]{Double.toString(bytes.getDouble()), Double.toString(bytes.getDouble())};
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new IllegalArgumentException(message("exchange.geom-point-is-not-a"), e);
        }
    }
}
