package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.station.Identities;
import org.pumphandle.station.Identities.Revealed;
import org.pumphandle.station.Identities.Wish;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/** Requests to see who cases are: a tracer's own, for a supervisor all. JavaFX thread. */
public final class WishesModel {
    private final OpenStation station;
    private final LatestRead read;
    private final Work work;
    private final Consumer<Revealed> onRevealed;
    private final TimeFormat times;
    private final ObservableList<Wish> wishes = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Wish>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerBinding due = Bindings.createIntegerBinding(() -> (int) wishes.stream().filter(this::isDue).count(), wishes);

    /** @param onRevealed shows an identity; nothing here keeps it */
    public WishesModel(OpenStation station, LatestRead read, Work work, Consumer<Revealed> onRevealed) {
        this.station = station;
        this.read = read;
        this.work = work;
        this.onRevealed = onRevealed;
        this.times = new TimeFormat(station.zone());
    }

    TimeFormat times() {
        return times;
    }

    ObservableList<Wish> wishes() {
        return wishes;
    }

    ObjectProperty<Optional<Wish>> chosenProperty() {
        return chosen;
    }

    /** How many of them wait for the account that is signed in. */
    public IntegerBinding dueProperty() {
        return due;
    }

    /** Whether the account that is signed in agrees and refuses, or asks. */
    boolean mayAnswer() {
        return station.may(Action.IDENTITY_REFUSED);
    }

    /** Reads the requests anew; the chosen one stays chosen, else the newest is. */
    public void refresh() {
        var wanted = chosen.get().map(Wish::id);
        read.ask(Job.of(text("identity.read-requests"), (_, _) -> station.identities().wishes()), found -> {
            wishes.setAll(found.stream().filter(one -> mayAnswer() || isOwn(one)).toList());
            chosen.set(wishes.stream().filter(one -> wanted.equals(Optional.of(one.id()))).findFirst()
                    .or(() -> wishes.stream().findFirst()));
        });
    }

    private boolean isOwn(Wish one) {
        return one.askedBy().equals(station.accountName());
    }

    private boolean isDue(Wish one) {
        return mayAnswer() == one.answeredAt().isEmpty();
    }

    /** How far a request is. */
    String state(Wish one) {
        return one.answeredAt().map(at -> text("identity.agreed-until", times.clock((double) at.plus(Identities.SHOWN).getEpochSecond())))
                .orElse(text("identity.waits-for-a-supervisor"));
    }

    boolean canReveal() {
        return chosen.get().filter(one -> mayAnswer() || one.answeredAt().isPresent()).isPresent();
    }

    boolean canRefuse() {
        return mayAnswer() && chosen.get().isPresent();
    }

    /** What happens next with the chosen request, in words. */
    String advice() {
        return chosen.get().map(one -> {
            if (mayAnswer()) {
                return text("identity.agreeing-shows", one.askedBy(), Identities.SHOWN.toMinutes(), one.caseId());
            }
            return one.answeredAt().isPresent()
                    ? text("identity.a-supervisor-agreed-it-is")
                    : text("identity.a-supervisor-signs-in-reads");
        }).orElse("");
    }

    void reveal() {
        chosen.get().filter(_ -> canReveal()).ifPresent(one -> work.start(station.identities().reveal(one.id()), revealed -> {
            onRevealed.accept(revealed);
            refresh();
        }));
    }

    void refuse() {
        chosen.get().filter(_ -> canRefuse()).ifPresent(one -> work.start(station.identities().refuse(one.id()), _ -> refresh()));
    }
}
