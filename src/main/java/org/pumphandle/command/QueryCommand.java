package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code query}: what a cluster is asked. */
@Command(name = "query", mixinStandardHelpOptions = true, description = "Ask a cluster, where the data are more than a workstation holds.", subcommands = QueryExportCommand.class)
final class QueryCommand {
}
