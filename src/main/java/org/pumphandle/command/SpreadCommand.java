package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code spread}: how and where the outbreak goes. */
@Command(name = "spread", mixinStandardHelpOptions = true, description = "Show how and where the outbreak goes, of cases that may be examined.", subcommands = {
        SpreadCurvesCommand.class, SpreadMapCommand.class})
final class SpreadCommand {
}
