package org.pumphandle.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pumphandle}: the top of the command line, which alone opens the desktop. */
@Command(name = "pumphandle", mixinStandardHelpOptions = true, version = "Pumphandle 0.1.0", description = "Contact tracing with built-in "
        + "safeguards. Without a command it opens the desktop.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:done",
                "1:failed", "2:wrong usage"}, subcommands = {InitCommand.class, ImportCommand.class, MatchCommand.class, QueryCommand.class,
                        ExportCommand.class,
                        SimulateCommand.class, ImportsCommand.class, MapsCommand.class, RetentionCommand.class, CheckCommand.class,
                        BackupCommand.class, RestoreCommand.class, AccountCommand.class, IdentityCommand.class,
                        MandateCommand.class, ConsentCommand.class, CaseCommand.class, SpreadCommand.class, AppealCommand.class,
                        RouteCommand.class,
                        LogCommand.class,
                        SearchCommand.class,
                        VerifyLogCommand.class})
public final class PumphandleCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final Desktop desktop;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "STATION", description = "A station's folder to sign in to, or a file in it.")
    private @Nullable Path station;

    @Option(names = "--safe", description = "Open the desktop with its usual settings and without the graphics card, where it does not open otherwise.")
    private boolean isSafe;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    private PumphandleCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * Runs a command line. Commands speak English, the desktop the display language of the program.
     *
     * @return the exit code: 0 done, 1 failed, 2 wrong usage
     */
    public static int run(Desktop desktop, PrintWriter out, PrintWriter err, String... arguments) {
        var own = OwnLanguage.amongEnglish(desktop);
        try {
            return commandLine(own).setOut(out).setErr(err).setExecutionExceptionHandler(PumphandleCommand::explain).execute(arguments);
        } finally {
            own.speakAgain();
        }
    }

    /** All commands with their options. */
    static CommandLine commandLine(Desktop desktop) {
        var batch = new CommandLine(new BatchCommand()).addSubcommand(new BatchComposeCommand(desktop))
                .addSubcommand(new BatchSendCommand(desktop));
        var publish = new CommandLine(new SpreadPublishCommand()).addSubcommand(new SpreadPublishWriteCommand(desktop));
        var all = new CommandLine(new PumphandleCommand(desktop)).addSubcommand(new DemoCommand(desktop))
                .addSubcommand(new DiagnoseCommand(desktop)).addSubcommand(batch);
        Objects.requireNonNull(all.getSubcommands().get("spread")).addSubcommand(publish).addSubcommand(new SpreadReportCommand(desktop));
        return all.setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        var chosen = station == null ? null : folder(station);
        if (chosen != null && !chosen.toFile().isDirectory()) {
            throw new ParameterException(spec.commandLine(), "'" + chosen + "' is neither a command nor the folder of a station");
        }
        if (!desktop.hasDisplay()) {
            throw new ParameterException(spec.commandLine(), "there is no display to open the desktop on; see the commands below");
        }
        desktop.open(Optional.ofNullable(chosen), isSafe);
        return 0;
    }

    /** A file of a station, as systems open files with a program, stands for the folder that it lies in. */
    private static Path folder(Path chosen) {
        var parent = chosen.toAbsolutePath().getParent();
        return Files.isRegularFile(chosen) && parent != null ? parent : chosen;
    }

    private static int explain(Exception error, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (!(error instanceof CancellationException)) {
            var message = error.getMessage();
            commandLine.getErr().println("pumphandle: " + (message == null ? error.toString() : message));
            LoggerFactory.getLogger(PumphandleCommand.class).debug("command failed", error);
        }
        return FAILED;
    }
}
