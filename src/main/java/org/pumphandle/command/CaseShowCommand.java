package org.pumphandle.command;

import org.pumphandle.station.CaseNotes;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code case show}: where the work on a case stands, its follow-ups and notes. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show where the work on a case stands, its follow-ups and notes. For tracers "
        + "and supervisors.")
final class CaseShowCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    CaseShowCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var work = terminal.run(CaseNotes.read(station, caseId));
        var reason = work.tracing().reason();
        out().println("case " + caseId + ", " + work.tracing().status().code() + (reason == null ? "" : ": " + reason.code()));
        work.followUps().forEach(one -> out().println((one.isDone() ? "done   " : "to do  ") + one.due() + "  " + one.task()));
        work.notes().forEach(note -> out().println(note.versions().isEmpty()
                ? "note   " + note.at() + "  (erased)"
                : "note   " + note.at() + "  " + note.versions().getFirst().by() + ": " + note.versions().getFirst().text()
                        + (note.isCorrected() ? " (corrected)" : "")));
    }
}
