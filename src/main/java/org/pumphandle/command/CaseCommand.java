package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code case}: the work on cases. */
@Command(name = "case", mixinStandardHelpOptions = true, description = "Show what was written down of a case and what is due, close a case, write its "
        + "report, look for cases that are the same person and merge them. Notes are written in the desktop: a command line is kept by the shell.", subcommands = {
                CaseShowCommand.class,
                CaseDueCommand.class, CaseCloseCommand.class, CaseReportCommand.class, CaseDuplicatesCommand.class, CaseMergeCommand.class,
                CaseUnmergeCommand.class})
final class CaseCommand {
}
