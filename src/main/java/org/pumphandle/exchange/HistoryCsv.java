package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.Optional;

/** A case's own history as a fixes CSV: the carrier's format without a column of a token, in time order. */
final class HistoryCsv implements HistoryFormat {

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.TEXT
                ? Optional.of(message("exchange.fixes-csv-without-a-token"))
                : Optional.empty();
    }

    @Override
    public void read(HistoryReading reading) {
        FixesCsv.readHistory(reading);
    }
}
