package org.pumphandle.command;

import picocli.CommandLine.Parameters;

/** A command about one batch. */
abstract class BatchNumberCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "BATCH", description = "The batch's number.")
    private long batch;

    final long batch() {
        return batch;
    }
}
