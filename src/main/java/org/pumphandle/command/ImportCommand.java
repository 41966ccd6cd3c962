package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code import}: the group of the commands that bring files in. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Bring files into a station; an import is all or nothing.", subcommands = {
        ImportCasesCommand.class, ImportCellsCommand.class, ImportHistoryCommand.class, ImportFixesCommand.class, ImportLayerCommand.class,
        ImportMapCommand.class, ImportResultCommand.class})
final class ImportCommand {
}
