package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.job.Job;
import org.pumphandle.model.ContactOverview;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.TableExtract;
import org.pumphandle.station.ExportContacts;
import org.pumphandle.station.ExportTable;
import org.pumphandle.station.ListContacts;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.TableJobs;

/** What leaves of tables, behind the screens' questions. */
record TablesDoor(Station station) implements TableJobs {

    @Override
    public Job<String> copy(TableExtract extract) {
        return ExportTable.copy(station, extract);
    }

    @Override
    public Job<Path> export(TableExtract extract, Path file) {
        return ExportTable.csv(station, extract, file);
    }

    @Override
    public Job<List<Path>> exportContacts(Set<ExportFormat> formats, Path directory) {
        return ExportContacts.job(station, Set.of(), formats, directory);
    }

    @Override
    public Job<List<ContactOverview>> contacts() {
        return ListContacts.job(station);
    }
}
