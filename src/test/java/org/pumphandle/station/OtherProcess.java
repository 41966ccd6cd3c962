package org.pumphandle.station;

import java.io.IOException;
import java.util.List;
import org.pumphandle.JavaProcess;
import org.pumphandle.Pumphandle;

/** The program in a process of its own, as an operator runs it. */
final class OtherProcess {

    private OtherProcess() {
    }

    /** The command line of {@code pumphandle} with these arguments. */
    static List<String> command(String... arguments) {
        return JavaProcess.command(Pumphandle.class, "1g", arguments);
    }

    static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
    }
}
