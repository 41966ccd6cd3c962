package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Action;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.Forecast;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.station.Batches.Review;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.SendingJobs;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.common.Work;

/** How far the sending of the batch shown is, and what would leave of it. JavaFX thread. */
final class SendingModel {
    private final OpenStation station;
    private final SendingJobs jobs;
    private final Sendings sendings;
    private final Work work;
    private final LatestRead routesRead;
    private final Runnable onChanged;
    private final ReadOnlyObjectWrapper<Optional<Sending>> sending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DispatchStatus>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Map<String, Forecast>>> forecast = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<RouteSettings>>> routes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription underWay;
    private Subscription following = Subscription.EMPTY;
    private Optional<Review> review = Optional.empty();

    /** @param onChanged hears that the batch is another one now */
    SendingModel(OpenStation station, SendingJobs jobs, Sendings sendings, Work work, JobRunner reads, Consumer<Exception> onError,
            Runnable onChanged) {
        this.station = station;
        this.jobs = jobs;
        this.sendings = sendings;
        this.work = work;
        this.routesRead = new LatestRead(reads, onError);
        this.onChanged = onChanged;
        this.underWay = sendings.underWayProperty().subscribe(_ -> {
            var before = sending.get();
            follow();
            if (before.isPresent() && sending.get().isEmpty()) {
                onChanged.run();
            }
        });
    }

    void show(Review found) {
        if (!number().equals(Optional.of(number(found)))) {
            forecast.set(Optional.empty());
        }
        review = Optional.of(found);
        follow();
        if (maySend()) {
            routesRead.ask(jobs.routes(), set -> routes.set(Optional.of(set)));
        } else {
            routesRead.forget();
            routes.set(Optional.empty());
        }
    }

    void clear() {
        routesRead.forget();
        review = Optional.empty();
        forecast.set(Optional.empty());
        routes.set(Optional.empty());
        follow();
    }

    /** Takes up the sending of the batch shown, or what became of it. */
    private void follow() {
        var before = sending.get();
        var now = number().flatMap(sendings::of);
        if (now.equals(before)) {
            return;
        }
        following.unsubscribe();
        following = now.map(one -> one.statusProperty().subscribe(this::stands)).orElse(Subscription.EMPTY);
        if (now.isEmpty()) {
            status.set(Optional.empty());
        }
        sending.set(now);
    }

    /** A batch that was approved is released by then. */
    private void stands(Optional<DispatchStatus> now) {
        boolean isFirst = status.get().isEmpty() && now.isPresent();
        status.set(now);
        if (isFirst && !isReleased()) {
            onChanged.run();
        }
    }

    private Optional<Long> number() {
        return review.map(SendingModel::number);
    }

    private static long number(Review of) {
        return of.batch().facts().number();
    }

    /** The sending of the batch shown; empty where it is not being sent. */
    ReadOnlyObjectProperty<Optional<Sending>> sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** How that sending stood a moment ago. */
    ReadOnlyObjectProperty<Optional<DispatchStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What a dry run said; empty before one was made. */
    ReadOnlyObjectProperty<Optional<Map<String, Forecast>>> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /** The routes that are set up; empty while nobody asked, as the batch cannot be sent. */
    ReadOnlyObjectProperty<Optional<List<RouteSettings>>> routesProperty() {
        return routes.getReadOnlyProperty();
    }

    private boolean maySend() {
        return station.may(Action.BATCH_SENT) && review
                .filter(shown -> shown.batch() instanceof Batch.Approved || (shown.batch() instanceof Batch.Sending && isWaiting(shown)))
                .isPresent();
    }

    private static boolean isWaiting(Review shown) {
        return shown.standing().containsKey(MessageState.WAITING) || shown.standing().containsKey(MessageState.HANDING_OVER);
    }

    /** Whether messages of it wait that this account may send, and nothing sends them now. */
    boolean canSend() {
        return maySend() && sending.get().isEmpty();
    }

    /** Whether its messages wait already, or are gone. */
    boolean isReleased() {
        return review.filter(shown -> shown.batch() instanceof Batch.Approved).isEmpty();
    }

    void send() {
        if (canSend()) {
            forecast.set(Optional.empty());
            number().ifPresent(sendings::start);
        }
    }

    /** Tells what would leave; nothing does. */
    void tryOut() {
        number().filter(_ -> canSend()).ifPresent(batch -> work.start(jobs.forecast(batch), found -> {
            if (number().equals(Optional.of(batch))) {
                forecast.set(Optional.of(found));
            }
            onChanged.run();
        }));
    }

    void forgetForecast() {
        forecast.set(Optional.empty());
    }

    /** Carriers whose subscribers messages of it go to. */
    SortedSet<String> carriers() {
        return review.stream().flatMap(shown -> shown.lines().stream()).filter(line -> line.rejection() == null).map(BatchLine::carrier)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of them that have no route. */
    List<String> withoutRoute() {
        return routes.get().map(set -> carriers().stream()
                .filter(carrier -> set.stream().noneMatch(route -> route.carrier().equals(carrier))).toList()).orElse(List.of());
    }

    /** Whether not one message could leave. */
    boolean isWithoutAnyRoute() {
        return !withoutRoute().isEmpty() && withoutRoute().size() == carriers().size();
    }

    /** Which carriers have no route, in words; empty where all have one. */
    String withoutRouteInWords() {
        var lacking = withoutRoute();
        return lacking.isEmpty()
                ? ""
                : text(isWithoutAnyRoute() ? "batches.no-route-for-any" : "batches.no-route-for-some",
                        Words.listed(lacking.stream().map(MessageWords::ofCarrier).toList()));
    }

    /** How the sending stands, in words. */
    String words() {
        return status.get().map(now -> text(heldKey(now), MessageWords.standing(now.counts()))).orElse(text("batches.getting-ready"));
    }

    private static String heldKey(DispatchStatus now) {
        if (now.isStopping()) {
            return "batches.stopping-and-standing";
        }
        return now.isPaused() ? "batches.paused-and-standing" : "batches.standing";
    }

    /** What a dry run said, a line for each carrier. */
    String forecastInWords() {
        return forecast.get().map(found -> found.isEmpty()
                ? text("batches.no-message-waits")
                : found.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(entry -> SendingWords.forecast(entry.getKey(), entry.getValue(), route(entry.getKey())))
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private Optional<RouteSettings> route(String carrier) {
        return routes.get().flatMap(set -> set.stream().filter(route -> route.carrier().equals(carrier)).findFirst());
    }

    /** Follows nothing any more. */
    void stop() {
        underWay.unsubscribe();
        following.unsubscribe();
    }
}
