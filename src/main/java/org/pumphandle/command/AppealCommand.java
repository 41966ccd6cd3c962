package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code appeal}: putting wrong warnings right. */
@Command(name = "appeal", mixinStandardHelpOptions = true, description = "Take appeals by the code of a message, and decide them within 24 hours; "
        + "nobody asks who calls.", subcommands = {AppealShowCommand.class, AppealTakeCommand.class, AppealListCommand.class,
                AppealDecideCommand.class, AppealLinkCommand.class, AppealPrecisionCommand.class})
final class AppealCommand {
}
