package org.pumphandle.notice.smpp;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.notice.Address;
import org.pumphandle.notice.DispatchPlan;
import org.pumphandle.notice.Dispatcher;
import org.pumphandle.notice.QuietHours;
import org.pumphandle.notice.Route;
import org.pumphandle.store.KeysInMemory;
import org.pumphandle.store.Store;

/**
 * Sends a batch from a store, in a process of its own that a test kills. Arguments: the store's folder, the gateway's port, short messages a second,
 * and how many seconds receipts are waited for.
 */
final class SenderProcess {
    static final long BATCH = 7;
    static final String CARRIER = "north";

    private SenderProcess() {
    }

    static char[] password() {
        return "a password".toCharArray();
    }

    static SmppGateway gateway(int port, double perSecond) {
        return new SmppGateway(CARRIER, "127.0.0.1", port, new GatewaySecurity.PlainOnThisComputer(),
                new GatewayLogin(GatewaySimulator.SYSTEM_ID.toCharArray(), GatewaySimulator.PASSWORD.toCharArray()), "Ministry",
                SmppGateway.Limits.USUAL.with(20, perSecond), new SmppGateway.Habits(ReceiptIds.DECIMAL_OF_HEXADECIMAL, 5, 0));
    }

    public static void main(String[] arguments) throws Exception {
        var clock = InstantSource.system();
        try (var store = Store.open(Path.of(arguments[0]), password(), new KeysInMemory())) {
            var way = new SmppWay(gateway(Integer.parseInt(arguments[1]), Double.parseDouble(arguments[2])),
                    number -> Optional.of(new Address.Token("S" + number)), SampleTexts::encoded, clock);
            var plan = new DispatchPlan(BATCH, List.of(new Route(CARRIER, way, QuietHours.none())), group -> {
            }, Duration.ofSeconds(Long.parseLong(arguments[3])));
            System.out.println("sending");
            new Dispatcher(store, plan, clock).job().run(Progress.NONE, new Cancellation());
        }
        System.out.println("finished");
    }
}
