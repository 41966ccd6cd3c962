package org.pumphandle.command;

import org.pumphandle.station.Appeals;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code appeal take}: takes an appeal. */
@Command(name = "take", mixinStandardHelpOptions = true, description = "Take an appeal by the code of the message. For tracers and supervisors.")
final class AppealTakeCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "CODE", description = "The code of the message.")
    private String code = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "What was said; never who called.")
    private String note = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        EvidenceText.print(terminal.run(Appeals.take(station, code, note)), out());
    }
}
