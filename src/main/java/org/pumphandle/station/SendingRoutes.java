package org.pumphandle.station;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumphandle.custody.CustodyException;
import org.pumphandle.exchange.HandOffCsv;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.notice.AddressBook;
import org.pumphandle.notice.EncodedParts;
import org.pumphandle.notice.HandOffFolder;
import org.pumphandle.notice.QuietHours;
import org.pumphandle.notice.Route;
import org.pumphandle.notice.Segments;
import org.pumphandle.notice.WayOut;
import org.pumphandle.notice.smpp.GatewayLogin;
import org.pumphandle.notice.smpp.GatewaySecurity;
import org.pumphandle.notice.smpp.SmppGateway;
import org.pumphandle.notice.smpp.SmppWay;

/** How messages leave to each carrier's subscribers, as supervisors set it up. A gateway's password is sealed to them. */
public final class SendingRoutes {
    private static final String SETTING = "route.";
    private static final byte GSM_7 = 0;
    private static final byte UCS_2 = 8;

    private SendingRoutes() {
    }

    /** All routes that are set up, by carrier. */
    public static Job<List<RouteSettings>> list(Station station) {
        return station.gate().job(Action.BATCHES_LISTED, "List routes", (_, _) -> all(station));
    }

    /** Carriers whose subscribers are in the data; the unnamed one is an empty name. */
    public static Job<List<String>> carriers(Station station) {
        return station.gate().job(Action.BATCHES_LISTED, "List carriers", (_, _) -> station.store().fixes().carriers());
    }

    /**
     * Sets up a route, in the place of the one that the carrier had.
     *
     * @param route a gateway's password box is not looked at
     * @param password of a gateway, at most 8 characters; cleared by the caller; empty otherwise
     * @throws StationException where it makes no sense
     */
    public static Job<RouteSettings> save(Station station, RouteSettings route, char[] password) {
        return station.gate().job(Action.ROUTE_CHANGED, "Set up a route", (_, _) -> inWords(() -> {
            var sealed = switch (route.way()) {
                case RouteSettings.Folder _ -> route;
                case RouteSettings.Gateway gateway -> route.with(gateway.withPasswordBox(
                        station.roleKeys().seal(Role.SUPERVISOR, bound(route.carrier()), ascii(password))));
            };
            way(station, sealed, _ -> Optional.empty()).close();
            station.store().settings().put(SETTING + route.carrier(), sealed.toText());
            return sealed;
        }));
    }

    static List<RouteSettings> all(Station station) {
        return station.store().settings().under(SETTING).entrySet().stream()
                .map(entry -> RouteSettings.parse(entry.getKey().substring(SETTING.length()), entry.getValue())).toList();
    }

    /** The routes as messages are sent by them; the caller closes their ways. */
    static List<Route> open(Station station, AddressBook addresses) {
        return inWords(() -> all(station).stream().map(route -> route(station, route, addresses)).toList());
    }

    /** Those alone that can tell later what came of what was handed over. */
    static List<Route> folders(Station station) {
        return all(station).stream().filter(route -> route.way() instanceof RouteSettings.Folder)
                .map(route -> route(station, route, _ -> Optional.empty())).toList();
    }

    private static Route route(Station station, RouteSettings route, AddressBook addresses) {
        return new Route(route.carrier(), way(station, route, addresses), new QuietHours(route.quietFrom(), route.quietTo(), route.zone()));
    }

    private static WayOut way(Station station, RouteSettings route, AddressBook addresses) {
        return switch (route.way()) {
            case RouteSettings.Folder(var folder) ->
                new HandOffFolder(folder, addresses, (file, lines) -> HandOffCsv.write(file, lines, station.keys().handOffSigner()));
            case RouteSettings.Gateway gateway -> new SmppWay(new SmppGateway(route.carrier(), gateway.host(), gateway.port(),
                    security(gateway.certificate()),
                    new GatewayLogin(gateway.systemId().toCharArray(), password(station, route.carrier(), gateway)),
                    gateway.source(), SmppGateway.Limits.USUAL.with(gateway.window(), gateway.perSecond()), SmppGateway.Habits.USUAL),
                    addresses,
                    SendingRoutes::encoded, station.clock());
        };
    }

    private static String bound(String carrier) {
        return "password of the gateway of carrier " + carrier;
    }

    /** Characters beyond ASCII are refused by {@link GatewayLogin}; here they only must not turn into others. */
    private static byte[] ascii(char[] password) {
        var bytes = new byte[password.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = password[i] < 128 ? (byte) password[i] : 0;
        }
        return bytes;
    }

    private static char[] password(Station station, String carrier, RouteSettings.Gateway gateway) {
        var bytes = station.roleKeys().open(station.opened().account(), Role.SUPERVISOR, bound(carrier), gateway.passwordBox());
        var password = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            password[i] = (char) bytes[i];
        }
        Arrays.fill(bytes, (byte) 0);
        return password;
    }

    private static GatewaySecurity security(String certificate) {
        if (certificate.isEmpty()) {
            return new GatewaySecurity.PlainOnThisComputer();
        }
        return certificate.replaceAll("[:\\s]", "").matches("[0-9a-fA-F]{64}")
                ? new GatewaySecurity.Pinned(certificate)
                : new GatewaySecurity.Issued(Path.of(certificate));
    }

    /** A text as short messages carry it. */
    static EncodedParts encoded(String text) {
        var segments = Segments.of(text);
        return new EncodedParts(segments.encoding() == Segments.Encoding.GSM_7 ? GSM_7 : UCS_2, segments.bytes());
    }

    private static <T> T inWords(Supplier<T> work) {
        try {
            return work.get();
        } catch (CustodyException | IllegalArgumentException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }
}
