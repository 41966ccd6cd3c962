package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code log}: the group of the commands that hand out the log. */
@Command(name = "log", mixinStandardHelpOptions = true, description = "Hand the log to those who check it; see also verify-log.", subcommands = {
        LogExportCommand.class, LogHeadCommand.class})
final class LogCommand {
}
