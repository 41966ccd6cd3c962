package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.pumphandle.exchange.GoDataRelationships;
import org.pumphandle.exchange.SormasContacts;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** Writes the contacts of the last match as another system's line list. Of the exposed it holds their references and nothing else. */
public final class ExportLineList {

    /** Whose list it is. */
    public enum Shape {
        GODATA, SORMAS
    }

    private ExportLineList() {
    }

    /**
     * @param caseIds the cases whose contacts are written; none for all
     * @param reportingUser the user of that system who reports them; only SORMAS asks for one
     * @param file replaced where it is there; its folder is made where missing
     */
    public static Job<Path> job(Station station, Shape shape, Set<String> caseIds, String reportingUser, Path file) {
        return station.gate().job(Action.LINE_LIST_EXPORTED, caseIds, message("station.export-contacts-as-a-line"), (_, cancellation) -> {
            var contacts = ExportContacts.contacts(station, caseIds, cancellation);
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var today = LocalDate.ofInstant(station.now(), station.zone());
            switch (shape) {
                case GODATA -> GoDataRelationships.write(file, contacts, station.zone(), today, station.mandateMark());
                case SORMAS -> SormasContacts.write(file, contacts, station.zone(), today, reportingUser, station.mandateMark());
            }
            return file;
        });
    }
}
