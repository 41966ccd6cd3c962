package org.pumphandle.command;

import org.pumphandle.station.Appeals;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code appeal show}: why somebody was warned. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show why the one was warned whose message carries a code. For tracers and supervisors.")
final class AppealShowCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "CODE", description = "The code of the message.")
    private String code = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        EvidenceText.print(terminal.run(Appeals.lookUp(station, code)), out());
    }
}
