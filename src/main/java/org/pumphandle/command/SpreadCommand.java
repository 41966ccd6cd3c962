package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code spread}: how and where the outbreak goes. */
@Command(name = "spread", mixinStandardHelpOptions = true, description = "Show how and where the outbreak goes, of cases that may be examined: curves, a map, "
        + "where people were exposed together, and who may have infected whom. Links are entered in the desktop: a command line is kept by the shell.", subcommands = {
                SpreadCurvesCommand.class, SpreadMapCommand.class, SpreadClustersCommand.class,
                SpreadChainsCommand.class})
final class SpreadCommand {
}
