package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumphandle.exchange.CellPositions;
import org.pumphandle.exchange.CellTable;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Cell;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.StoredFixes;

/** Brings in a carrier's table of cells, so that events that name a cell get a position. */
public final class ImportCells {
    private static final int CELLS_AT_ONCE = 10_000;

    private ImportCells() {
    }

    public static Job<ImportReport> job(Station station, Path file) {
        return station.gate().job(Action.CELLS_IMPORTED, message("station.import-cells-from", file.getFileName()),
                (progress, cancellation) -> {
                    try (var run = new ImportRun(station, file, "cells", cancellation)) {
                        if (run.isKnown()) {
                            return run.alreadyImported();
                        }
                        return station.store().inTransaction(() -> {
                            long id = run.begin();
                            var waiting = new ArrayList<Cell>();
                            var counts = CellTable.read(file, run.rejects(), cell -> {
                                waiting.add(cell);
                                if (waiting.size() == CELLS_AT_ONCE) {
                                    station.store().cells().add(id, waiting);
                                    waiting.clear();
                                }
                            }, progress, cancellation);
                            station.store().cells().add(id, waiting);
                            var report = run.finish(counts.kind(), counts.rowsRead(), StoredFixes.count(counts.fixes()), counts.notes());
                            station.gate().note(Action.CELLS_IMPORTED, List.of(), ImportRun.outcome(List.of(report)));
                            return report;
                        });
                    }
                });
    }

    /** Where the station's cells are; read when the first of them is asked for. For one thread. */
    static CellPositions positions(Station station) {
        return new CellPositions() {
            private final Map<String, List<Cell>> versions = new HashMap<>();
            private boolean isRead;

            @Override
            public Optional<Cell> at(String id, long day) {
                if (!isRead) {
                    station.store().cells().forEach(cell -> versions.computeIfAbsent(cell.id(), _ -> new ArrayList<>(1)).add(cell));
                    isRead = true;
                }
                return versions.getOrDefault(id, List.of()).stream().filter(cell -> cell.firstDay() <= day && day <= cell.lastDay())
                        .findFirst();
            }
        };
    }
}
