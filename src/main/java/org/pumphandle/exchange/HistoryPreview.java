package org.pumphandle.exchange;

import java.util.List;
import org.pumphandle.model.ImportPreview.Device;
import org.pumphandle.model.PreviewRow;

/**
 * A look at a case's own history.
 *
 * @param kind the kind of file and how it was recognised
 * @param rows the first rows of the case's period, and those that cannot be taken, with what stood for time, latitude, longitude and accuracy
 * @param devices the devices it knows of; none where it tells none apart
 * @param rowsRead rows in all
 * @param badRows rows in all that cannot be taken
 * @param notes what the user should know
 */
public record HistoryPreview(String kind, List<PreviewRow> rows, List<Device> devices, long rowsRead, long badRows, List<String> notes) {
    /** Names of what stands in each row's cells. */
    public static final List<String> COLUMNS = List.of("time", "lat", "lon", "accuracy");

    public HistoryPreview {
        rows = List.copyOf(rows);
        devices = List.copyOf(devices);
        notes = List.copyOf(notes);
    }
}
