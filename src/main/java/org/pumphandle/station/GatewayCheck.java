package org.pumphandle.station;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pumphandle.model.RouteField;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.notice.smpp.GatewayLogin;
import org.pumphandle.notice.smpp.GatewaySecurity;
import org.pumphandle.notice.smpp.SmppGateway;

/** Tells field by field why a gateway would be refused, in the words of what would refuse it. */
public final class GatewayCheck {
    private static final Pattern THIS_COMPUTER = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");
    private static final String ANY_SOURCE = "HEALTH";

    private final Map<RouteField, String> problems = new EnumMap<>(RouteField.class);

    private GatewayCheck() {
    }

    /**
     * What is wrong with how a gateway is to be spoken to, by field; empty where nothing is. Reads no file: what is not there is found when the route is
     * saved, and what only the carrier knows when something is sent.
     *
     * @param password not kept
     */
    public static Map<RouteField, String> problems(RouteSettings.Gateway gateway, char[] password) {
        var check = new GatewayCheck();
        check.check(gateway, password);
        return Map.copyOf(check.problems);
    }

    private void check(RouteSettings.Gateway gateway, char[] password) {
        if (gateway.host().isBlank()) {
            problems.put(RouteField.HOST, "type the gateway's name or address, as the carrier gave it");
        }
        if (gateway.certificate().isEmpty() && !THIS_COMPUTER.matcher(gateway.host()).matches()) {
            problems.put(RouteField.CERTIFICATE,
                    "without a certificate only this computer is connected to; ask the carrier for its fingerprint");
        }
        tryOut(RouteField.PORT, () -> gateway(gateway.port(), ANY_SOURCE));
        tryOut(RouteField.SOURCE, () -> gateway(1, gateway.source()));
        tryOut(RouteField.SYSTEM_ID, () -> new GatewayLogin(gateway.systemId().toCharArray(), new char[0]).close());
        tryOut(RouteField.PASSWORD, () -> new GatewayLogin(new char[]{'x'}, password.clone()).close());
        tryOut(RouteField.WINDOW, () -> SmppGateway.Limits.USUAL.with(gateway.window(), 1));
        tryOut(RouteField.PER_SECOND, () -> SmppGateway.Limits.USUAL.with(1, gateway.perSecond()));
    }

    private static SmppGateway gateway(int port, String source) {
        return new SmppGateway("", "localhost", port, new GatewaySecurity.PlainOnThisComputer(),
                new GatewayLogin(new char[]{'x'}, new char[0]),
                source, SmppGateway.Limits.USUAL, SmppGateway.Habits.USUAL);
    }

    private void tryOut(RouteField field, Runnable making) {
        try {
            making.run();
        } catch (IllegalArgumentException e) {
            problems.put(field, String.valueOf(e.getMessage()));
        }
    }
}
