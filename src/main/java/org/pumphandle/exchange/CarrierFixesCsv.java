package org.pumphandle.exchange;

import java.util.Optional;

/** Fixes CSV as carriers give it. */
final class CarrierFixesCsv implements CarrierFormat {

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.TEXT ? Optional.of("fixes CSV (it is text with a header)") : Optional.empty();
    }

    @Override
    public ReadCounts read(CarrierReading reading) {
        return FixesCsv.read(reading);
    }
}
