package org.pumphandle.station;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pumphandle.model.RouteField;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.notice.smpp.GatewayLogin;
import org.pumphandle.notice.smpp.GatewaySecurity;
import org.pumphandle.notice.smpp.SmppGateway;

/** Tells field by field why a route would be refused, in the words of what would refuse it. */
public final class RouteCheck {
    private static final Pattern THIS_COMPUTER = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");
    private static final String ANY_SOURCE = "Health";

    private final Map<RouteField, String> problems = new EnumMap<>(RouteField.class);

    private RouteCheck() {
    }

    /**
     * What is wrong with where messages are to go, by field; empty where nothing is. What only the carrier knows is found when something is sent.
     *
     * @param password of a gateway; not kept
     */
    public static Map<RouteField, String> problems(RouteSettings.Way way, char[] password) {
        var check = new RouteCheck();
        switch (way) {
            case RouteSettings.Folder(var folder) -> check.folder(folder);
            case RouteSettings.Gateway gateway -> check.gateway(gateway, password);
        }
        return Map.copyOf(check.problems);
    }

    private void folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            problems.put(RouteField.FOLDER, "'" + folder + "' is not there; make the folder, or plug its drive in");
        }
    }

    private void gateway(RouteSettings.Gateway gateway, char[] password) {
        if (gateway.host().isBlank()) {
            problems.put(RouteField.HOST, "type the gateway's name or address, as the carrier gave it");
        }
        certificate(gateway);
        tryOut(RouteField.PORT, () -> gateway(gateway.port(), ANY_SOURCE));
        tryOut(RouteField.SOURCE, () -> gateway(1, gateway.source()));
        tryOut(RouteField.SYSTEM_ID, () -> new GatewayLogin(gateway.systemId().toCharArray(), new char[0]).close());
        tryOut(RouteField.PASSWORD, () -> new GatewayLogin(new char[]{'x'}, password.clone()).close());
        tryOut(RouteField.WINDOW, () -> SmppGateway.Limits.USUAL.with(gateway.window(), 1));
        tryOut(RouteField.PER_SECOND, () -> SmppGateway.Limits.USUAL.with(1, gateway.perSecond()));
    }

    private void certificate(RouteSettings.Gateway gateway) {
        switch (SendingRoutes.security(gateway.certificate())) {
            case GatewaySecurity.PlainOnThisComputer _ when !THIS_COMPUTER.matcher(gateway.host()).matches() -> problems.put(
                    RouteField.CERTIFICATE,
                    "without a certificate only this computer is connected to; ask the carrier for its fingerprint");
            case GatewaySecurity.Issued(var file) when !Files.isRegularFile(file) -> problems.put(RouteField.CERTIFICATE,
                    "this is neither a SHA-256 fingerprint of 64 hexadecimal digits nor a file of certificates");
            default -> {
            }
        }
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
