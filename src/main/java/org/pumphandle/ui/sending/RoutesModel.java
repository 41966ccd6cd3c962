package org.pumphandle.ui.sending;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.SendingJobs;

/** How messages leave to each carrier's subscribers, and the carriers of which nobody said it yet. JavaFX thread. */
public final class RoutesModel {
    private final SendingJobs jobs;
    private final LatestRead read;
    private final Attempt attempt;
    private final Consumer<String> onSaved;
    private final RouteForm form = new RouteForm();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Entry>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private Optional<String> wanted = Optional.empty();

    /**
     * A carrier of the data or with a route.
     *
     * @param carrier empty for the unnamed one
     * @param route empty where none is set up
     */
    record Entry(String carrier, Optional<RouteSettings> route) {

        /** How its messages leave. */
        String way() {
            return route.map(set -> switch (set.way()) {
                case RouteSettings.Folder(var folder) -> text("sending.signed-files-into", folder.toString());
                case RouteSettings.Gateway gateway ->
                    text("sending.gateway-as", gateway.host() + ":" + gateway.port(), gateway.source(), Numbers.plain(gateway.perSecond()));
            }).orElse(text("sending.none-messages-wait"));
        }

        String quiet() {
            return route.map(set -> set.quietFrom().equals(set.quietTo())
                    ? text("sending.no-quiet-hours")
                    : text("common.from-to", set.quietFrom().toString(), set.quietTo().toString())).orElse("");
        }
    }

    private record Found(List<RouteSettings> routes, List<String> carriers) {
    }

    /**
     * @param work saves
     * @param onSaved hears what was saved, in words
     */
    public RoutesModel(SendingJobs jobs, JobRunner work, JobRunner reads, Consumer<Exception> onError, Consumer<String> onSaved) {
        this.jobs = jobs;
        this.read = new LatestRead(reads, onError);
        this.attempt = new Attempt(work);
        this.onSaved = onSaved;
        chosen.addListener((_, _, now) -> now.ifPresent(this::edit));
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    ObjectProperty<Optional<Entry>> chosenProperty() {
        return chosen;
    }

    RouteForm form() {
        return form;
    }

    Attempt attempt() {
        return attempt;
    }

    /** Reads all anew, then lets the route of a carrier be set up. */
    public void choose(String carrier) {
        wanted = Optional.of(carrier);
        refresh();
    }

    public void refresh() {
        var routes = jobs.routes();
        var carriers = jobs.carriers();
        read.ask(Job.of(text("sending.read-the-routes"), (progress, cancellation) -> new Found(routes.run(progress, cancellation),
                carriers.run(progress, cancellation))), this::show);
    }

    private void show(Found found) {
        var names = new TreeSet<>(found.carriers());
        found.routes().forEach(route -> names.add(route.carrier()));
        var keep = wanted;
        entries.setAll(names.stream().map(name -> new Entry(name,
                found.routes().stream().filter(route -> route.carrier().equals(name)).findFirst())).toList());
        var again = entries.stream().filter(entry -> keep.equals(Optional.of(entry.carrier()))).findFirst();
        chosen.set(again.or(() -> entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty()));
    }

    private void edit(Entry entry) {
        wanted = Optional.of(entry.carrier());
        attempt.say("");
        form.take(entry.carrier(), entry.route());
    }

    /** Saves what was typed where all of it makes sense. */
    void save() {
        if (attempt.busyProperty().get()) {
            return;
        }
        attempt.say("");
        form.settings().ifPresent(route -> {
            var password = form.takePassword();
            attempt.start(jobs.saveRoute(route, password), () -> Arrays.fill(password, '\0'), saved -> {
                onSaved.accept(text("sending.messages-have-a-route", MessageWords.ofCarrier(saved.carrier())));
                refresh();
            });
        });
    }
}
