package org.pumphandle.command;

import picocli.CommandLine.Parameters;

/** A command about one publication. */
abstract class PublicationNumberCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "PUBLICATION", description = "The publication's number.")
    private long publication;

    final long publication() {
        return publication;
    }
}
