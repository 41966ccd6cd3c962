package org.pumphandle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How programs are started that run beside a test, in processes that can be killed. */
public final class JavaProcess {

    private JavaProcess() {
    }

    /**
     * A command line, with the classes of the test.
     *
     * @param memory such as {@code 400m}
     */
    public static List<String> command(Class<?> program, String memory, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + memory, "-cp",
                System.getProperty("java.class.path"), "--sun-misc-unsafe-memory-access=allow", program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
