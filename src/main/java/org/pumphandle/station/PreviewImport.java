package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.exchange.CarrierPreview;
import org.pumphandle.exchange.CaseHistoryReader;
import org.pumphandle.exchange.CaseLineList;
import org.pumphandle.exchange.CaseListReader;
import org.pumphandle.exchange.CellTable;
import org.pumphandle.exchange.ColumnMapping;
import org.pumphandle.exchange.FileRecogniser;
import org.pumphandle.exchange.FileRecogniser.Fitting;
import org.pumphandle.exchange.FileRecogniser.Recognised;
import org.pumphandle.exchange.GeoJsonText;
import org.pumphandle.exchange.HistoryPreview;
import org.pumphandle.exchange.HistoryRequest;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.FixField;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.ImportPreview.Columns;
import org.pumphandle.model.PreviewRow;

/**
 * Shows what a file is and how its first rows are understood, before anything of it is stored. A problem of the file is an answer, not an error.
 * Tokens and numbers of subscribers are never shown. The history of a case that may not be examined stays closed.
 */
public final class PreviewImport {
    private static final double LARGEST_BAD_SHARE = 0.01;

    private PreviewImport() {
    }

    public static Job<ImportPreview> job(Station station, PreviewRequest request) {
        return station.gate().job(Action.IMPORT_PREVIEWED, request.caseId().stream().toList(),
                message("station.look-at", request.file().getFileName()),
                (progress, cancellation) -> {
                    Recognised found;
                    try {
                        found = FileRecogniser.recognise(request.file());
                    } catch (ImportException e) {
                        return ImportPreview.refused(request.file(), FileKind.UNKNOWN, message("station.it-cannot-be-read"),
                                String.valueOf(e.getMessage()));
                    }
                    var kind = request.as().orElse(found.kind());
                    try {
                        return new Look(station, request, new Recognised(kind, found.what())).take(progress, cancellation);
                    } catch (ImportException | StationException e) {
                        return ImportPreview.refused(request.file(), kind, found.what(), String.valueOf(e.getMessage()));
                    }
                });
    }

    /** One file that is looked at. */
    private record Look(Station station, PreviewRequest request, Recognised found) {

        ImportPreview take(Progress progress, Cancellation cancellation) {
            return switch (found.kind()) {
                case CASES -> shown(CaseLineList.columns(), CaseListReader.preview(file(), station.zone()));
                case CELLS -> shown(List.of("cell"), CellTable.preview(file()));
                case LAYER -> layer();
                case BASE_MAP -> baseMap();
                case HISTORY -> history(progress, cancellation);
                case FIXES -> fixes();
                case UNKNOWN ->
                    ImportPreview.refused(file(), FileKind.UNKNOWN, found.what(), message("station.this-file-is-of-no", found.what()));
            };
        }

        private Path file() {
            return request.file();
        }

        private ImportPreview shown(List<String> names, List<PreviewRow> rows) {
            return new ImportPreview(file(), found.kind(), found.what(), names, rows, Columns.NONE, List.of(), List.of(), Optional.empty());
        }

        private ImportPreview layer() {
            long features = GeoJsonText.check(file());
            return new ImportPreview(file(), FileKind.LAYER, found.what(), List.of(), List.of(), Columns.NONE, List.of(),
                    List.of(message("station.features-a-layer-of-the", features)), Optional.empty());
        }

        private ImportPreview baseMap() {
            return new ImportPreview(file(), FileKind.BASE_MAP, found.what(), List.of(), List.of(), Columns.NONE, List.of(),
                    List.of(message("station.kept-with-the-station-as", BaseMaps.nameFor(file()))), Optional.empty());
        }

        private ImportPreview history(Progress progress, Cancellation cancellation) {
            station.mandate().requireToAct();
            if (request.caseId().isEmpty()) {
                throw new StationException(message("station.choose-the-case-whose-history"));
            }
            var recorded = ImportHistory.examinable(station, request.caseId().get());
            var read = CaseHistoryReader.preview(
                    new HistoryRequest(file(), ImportHistory.period(recorded), request.device(), station.mandate().admissionOfHistories()),
                    progress,
                    cancellation);
            var whole = new ImportPreview(file(), FileKind.HISTORY, read.kind(), HistoryPreview.COLUMNS, read.rows(), Columns.NONE,
                    read.devices(), read.notes(), Optional.empty());
            if (read.devices().size() > 1 && request.device().isEmpty()) {
                return whole
                        .with(message("station.the-file-holds-the-fixes", read.devices().size()));
            }
            return read.badRows() <= read.rowsRead() * LARGEST_BAD_SHARE
                    ? whole
                    : whole.with(message("station.of-rows-cannot-be-taken", read.badRows(), read.rowsRead()));
        }

        private ImportPreview fixes() {
            station.mandate().requireToAct();
            if (!FileRecogniser.isTable(file())) {
                return shown(List.of("subscriber"),
                        CarrierPreview.other(file(), station.keys().lastingTokeniser(), station.mandate().admission(station.keys()),
                                ImportCells.positions(station)));
            }
            var mapping = request.columns().<Optional<Fitting>>map(columns -> Optional.of(new Fitting("", understood(columns))))
                    .orElseGet(() -> FileRecogniser.fitting(file(), saved()));
            var table = CarrierPreview.table(file(), mapping.map(Fitting::mapping), station.keys().lastingTokeniser(),
                    station.mandate().admission(station.keys()));
            var columns = table.columns().of(mapping.map(Fitting::carrier).filter(carrier -> !carrier.isEmpty()));
            var preview = new ImportPreview(file(), FileKind.FIXES, what(columns), table.names(), table.rows(), columns, List.of(),
                    List.of(),
                    Optional.empty());
            return problem(preview).map(preview::with).orElse(preview);
        }

        private String what(Columns columns) {
            if (columns.carrier().isPresent()) {
                return message("station.read-with-the-mapping-saved", columns.carrier().get());
            }
            return request.columns().isPresent() ? message("station.read-with-the-columns-chosen") : found.what();
        }

        private ColumnMapping understood(ColumnChoice columns) {
            for (var field : FixField.values()) {
                if (field != FixField.SUBSCRIBER && FileRecogniser.isOfNumbers(columns.column(field))) {
                    throw new StationException(message("station.the-column-holds-numbers-of", columns.column(field), named(field)));
                }
            }
            return CarrierMappings.understood(columns);
        }

        private List<Fitting> saved() {
            return station.store().mappings().all().stream()
                    .map(saved -> new Fitting(saved.carrier(), CarrierMappings.understood(saved.columns()))).toList();
        }

        private static Optional<String> problem(ImportPreview preview) {
            var missing = preview.columns().chosen().flatMap(columns -> columns.missing());
            if (preview.columns().chosen().isEmpty()) {
                return Optional.of(message("station.the-header-is-not-understood"));
            }
            if (missing.isPresent()) {
                return Optional.of(message("station.choose-the-column-of-the", named(missing.get())));
            }
            if (preview.rows().isEmpty()) {
                return Optional.of(message("station.there-is-a-header-but"));
            }
            return preview.badRows() <= preview.rows().size() * LARGEST_BAD_SHARE
                    ? Optional.empty()
                    : Optional.of(message("station.of-the-first-rows-cannot", preview.badRows(), preview.rows().size()));
        }
    }
}
