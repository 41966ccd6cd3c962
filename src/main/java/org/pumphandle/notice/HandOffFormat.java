package org.pumphandle.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pumphandle.model.HandOffLine;

/** How a hand-off file is written; the formats themselves know nothing of sending. */
@FunctionalInterface
public interface HandOffFormat {
    /** What the name of a file's signature ends with, after the file's own name. */
    String SIGNATURE = ".signature";

    /** Writes a file and beside it its signature, both to the disk before this returns; over those that stand there. */
    void write(Path file, List<HandOffLine> lines) throws IOException;
}
