package org.pumphandle.ui.common;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.pumphandle.job.Job;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.model.Forecast;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.station.RunningSending;
import org.pumphandle.station.StationException;

/** Messages on their way without a station; remembers what was asked, and sends as a test says. */
public final class SendingInMemory implements SendingJobs {
    public final List<String> asked;
    public final Map<MessageState, Long> counts = new EnumMap<>(Map.of(MessageState.WAITING, 3L));
    public Map<String, String> routeStatus = Map.of("", "connected to localhost:2775");
    public List<DoubtfulMessage> doubts = List.of();
    public List<RouteSettings> routes = List.of();
    public List<String> carriers = List.of();
    public Map<String, Forecast> forecast = Map.of();
    /** Why a route is refused; empty where it is taken. */
    public String refusal = "";
    /** What happens while a batch is sent, once it began. */
    public Runnable whileSending = () -> {
    };
    private boolean isPaused;
    private boolean isStopping;

    SendingInMemory(List<String> asked) {
        this.asked = asked;
    }

    private final class Running implements RunningSending {
        @Override
        public void pause() {
            asked.add("pause");
            isPaused = true;
        }

        @Override
        public void resume() {
            asked.add("resume");
            isPaused = false;
        }

        @Override
        public void stop() {
            asked.add("stop");
            isStopping = true;
        }

        @Override
        public DispatchStatus status() {
            asked.add("status");
            return now();
        }
    }

    private DispatchStatus now() {
        return new DispatchStatus(counts, isPaused, isStopping, routeStatus, 0);
    }

    @Override
    public Job<DispatchStatus> send(long batch, Consumer<? super RunningSending> onPrepared) {
        return Job.of("Send batch " + batch, (_, cancellation) -> {
            asked.add("send " + batch);
            isPaused = false;
            isStopping = false;
            onPrepared.accept(new Running());
            whileSending.run();
            if (cancellation.isCancelled()) {
                throw new CancellationException();
            }
            return now();
        });
    }

    @Override
    public Job<Map<String, Forecast>> forecast(long batch) {
        return job("forecast " + batch, forecast);
    }

    @Override
    public Job<Integer> withdraw(long batch, String reason) {
        return job("withdraw " + batch + ": " + reason, 1);
    }

    @Override
    public Job<List<DoubtfulMessage>> doubts() {
        return Job.of("doubts", (_, _) -> doubts);
    }

    @Override
    public Job<Integer> decide(Set<Long> messages, DoubtDecision decision) {
        return Job.of("decide", (_, _) -> {
            asked.add("decide " + new TreeSet<>(messages) + " " + decision);
            doubts = doubts.stream().filter(doubt -> !messages.contains(doubt.number())).toList();
            return messages.size();
        });
    }

    @Override
    public Job<List<RouteSettings>> routes() {
        return Job.of("routes", (_, _) -> routes);
    }

    @Override
    public Job<List<String>> carriers() {
        return Job.of("carriers", (_, _) -> carriers);
    }

    @Override
    public Job<RouteSettings> saveRoute(RouteSettings route, char[] password) {
        return Job.of("save", (_, _) -> {
            if (!refusal.isEmpty()) {
                throw new StationException(refusal);
            }
            asked.add("save " + route.carrier() + " " + route.way() + " with a password of " + password.length);
            routes = List.of(route);
            return route;
        });
    }

    private <T> Job<T> job(String words, T result) {
        return Job.of(words, (_, _) -> {
            asked.add(words);
            return result;
        });
    }
}
