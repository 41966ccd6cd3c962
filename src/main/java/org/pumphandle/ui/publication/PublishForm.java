package org.pumphandle.ui.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Audience;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.station.Publications.Request;

/** What is to be published, as it is chosen. JavaFX thread. */
final class PublishForm {
    static final List<Epsilon> EPSILONS = List.of(new Epsilon(100), new Epsilon(250), new Epsilon(500), new Epsilon(1000));

    final ObjectProperty<Audience> audience = new SimpleObjectProperty<>(Audience.PUBLIC);
    final ObjectProperty<SpreadMeasure> measure = new SimpleObjectProperty<>(SpreadMeasure.EXPOSURES);
    final ObjectProperty<Integer> cellKm2 = new SimpleObjectProperty<>(25);
    final ObjectProperty<Epsilon> epsilon = new SimpleObjectProperty<>(new Epsilon(500));
    final ObjectProperty<@Nullable LocalDate> from;
    final ObjectProperty<@Nullable LocalDate> to;

    /** @param lastDay the last day that is over */
    PublishForm(LocalDate lastDay) {
        from = new SimpleObjectProperty<>(lastDay.minusDays(6));
        to = new SimpleObjectProperty<>(lastDay);
    }

    /** Empty where a day is missing. */
    Optional<Request> request() {
        var first = from.get();
        var last = to.get();
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new Request(audience.get(), measure.get(), cellKm2.get(), first, last, epsilon.get()));
    }

    /** @param listener hears that anything is chosen otherwise */
    void onChange(Runnable listener) {
        List.of(audience, measure, cellKm2, epsilon, from, to).forEach(property -> property.addListener((_, _, _) -> listener.run()));
    }
}
