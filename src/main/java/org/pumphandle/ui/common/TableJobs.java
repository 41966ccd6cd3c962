package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.job.Job;
import org.pumphandle.model.ContactOverview;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.TableExtract;

/** Lets rows of tables leave the station, and lists those of all cases. Any thread. */
public interface TableJobs {

    /** The rows as text for the clipboard. */
    Job<String> copy(TableExtract extract);

    /** Writes the rows to a CSV file. */
    Job<Path> export(TableExtract extract, Path file);

    /** @param directory where the tables of all contacts and their episodes go, with exact numbers */
    Job<List<Path>> exportContacts(Set<ExportFormat> formats, Path directory);

    /** The contacts of the last match of all cases, those of most minutes first. */
    Job<List<ContactOverview>> contacts();
}
