package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code spread}: how the epidemic moves. */
@Command(name = "spread", mixinStandardHelpOptions = true, description = "Where people met and who may have infected whom. Exposed people stay references. "
        + "Links are entered in the desktop: a command line is kept by the shell.", subcommands = {SpreadClustersCommand.class,
                SpreadChainsCommand.class})
final class SpreadCommand {
}
