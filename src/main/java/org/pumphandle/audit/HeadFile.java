package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.model.TreeHead;

/** A head in a file of its own, to be kept outside the station. */
record HeadFile(LogKey key, TreeHead head) {

    /**
     * Reads one and verifies its signature.
     *
     * @throws LogFileException where it is none, or was changed
     */
    static HeadFile read(Path file) {
        try (var lines = new LogLines(file)) {
            var key = LogFormat.readStart(HeadText.FORMAT, lines);
            var text = lines.nextText();
            var head = (text.startsWith(LogFormat.HEAD) ? LogFormat.head(text) : Optional.<TreeHead>empty())
                    .orElseThrow(() -> lines.wrong(message("audit.the-head-cannot-be-read")));
            if (!HeadText.isSigned(head, key)) {
                throw lines.wrong(message("audit.the-signature-does-not-fit"));
            }
            return new HeadFile(key, head);
        }
    }

    String toText() {
        return LogFormat.start(HeadText.FORMAT, key) + LogFormat.head(head);
    }
}
