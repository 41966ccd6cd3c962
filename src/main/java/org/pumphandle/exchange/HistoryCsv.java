package org.pumphandle.exchange;

import java.util.Optional;

/** A case's own history as a fixes CSV: the carrier's format without a column of a token, in time order. */
final class HistoryCsv implements HistoryFormat {

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.TEXT
                ? Optional.of("fixes CSV without a token column (it is text with a header)")
                : Optional.empty();
    }

    @Override
    public void read(HistoryReading reading) {
        FixesCsv.readHistory(reading);
    }
}
