package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code case}: the work on cases. */
@Command(name = "case", mixinStandardHelpOptions = true, description = "Show what was written down of a case and what is due, close a case, write its "
        + "report. Notes are written in the desktop: a command line is kept by the shell.", subcommands = {CaseShowCommand.class,
                CaseDueCommand.class, CaseCloseCommand.class, CaseReportCommand.class})
final class CaseCommand {
}
