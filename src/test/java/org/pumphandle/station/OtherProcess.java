package org.pumphandle.station;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, as an operator runs it. */
final class OtherProcess {

    private OtherProcess() {
    }

    /** The command line of {@code pumphandle} with these arguments. */
    static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
                System.getProperty("java.class.path"), "--sun-misc-unsafe-memory-access=allow", "org.pumphandle.Pumphandle"));
        command.addAll(List.of(arguments));
        return command;
    }

    static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
    }
}
