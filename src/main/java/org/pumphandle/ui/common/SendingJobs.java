package org.pumphandle.ui.common;

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
import org.pumphandle.station.RunningSending;

/** What the screens may do about messages on their way: batches that are sent, messages in doubt, routes. */
public interface SendingJobs {

    /**
     * Releases an approved batch and sends what waits of it.
     *
     * @param onPrepared hears of the sending before anything leaves, on the job's thread
     */
    Job<DispatchStatus> send(long batch, Consumer<? super RunningSending> onPrepared);

    /** Releases an approved batch, and tells by carrier what would leave of what waits. */
    Job<Map<String, Forecast>> forecast(long batch);

    /** Takes out what was not sent yet of a batch; gives how many messages that were. */
    Job<Integer> withdraw(long batch, String reason);

    /** Messages of which nobody knows whether the carrier has them. */
    Job<List<DoubtfulMessage>> doubts();

    /** @return how many were decided about */
    Job<Integer> decide(Set<Long> messages, DoubtDecision decision);

    Job<List<RouteSettings>> routes();

    /** Carriers whose subscribers are in the data; the unnamed one is an empty name. */
    Job<List<String>> carriers();

    /** @param password of a gateway, cleared by the caller; empty otherwise */
    Job<RouteSettings> saveRoute(RouteSettings route, char[] password);
}
