package org.pumphandle.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.pumphandle.job.Job;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.model.Forecast;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.station.MessageTexts;
import org.pumphandle.station.RunningSending;
import org.pumphandle.station.SendBatch;
import org.pumphandle.station.SendingRoutes;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.SendingJobs;

/** A station's messages on their way, behind the screens' questions. */
record SendingDoor(Station station, MessageTexts texts) implements SendingJobs {

    @Override
    public Job<DispatchStatus> send(long batch, Consumer<? super RunningSending> onPrepared) {
        return SendBatch.send(station, texts, batch, onPrepared);
    }

    @Override
    public Job<Map<String, Forecast>> forecast(long batch) {
        return SendBatch.forecast(station, texts, batch);
    }

    @Override
    public Job<Integer> withdraw(long batch, String reason) {
        return SendBatch.withdraw(station, batch, reason);
    }

    @Override
    public Job<List<DoubtfulMessage>> doubts() {
        return SendBatch.doubts(station);
    }

    @Override
    public Job<Integer> decide(Set<Long> messages, DoubtDecision decision) {
        return SendBatch.decide(station, messages, decision);
    }

    @Override
    public Job<List<RouteSettings>> routes() {
        return SendingRoutes.list(station);
    }

    @Override
    public Job<List<String>> carriers() {
        return SendingRoutes.carriers(station);
    }

    @Override
    public Job<RouteSettings> saveRoute(RouteSettings route, char[] password) {
        return SendingRoutes.save(station, route, password);
    }
}
