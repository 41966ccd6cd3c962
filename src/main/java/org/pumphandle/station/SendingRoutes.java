package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return station.gate().job(Action.BATCHES_LISTED, message("station.list-routes"), (_, _) -> all(station));
    }

    /** Carriers whose subscribers are in the data; the unnamed one is an empty name. */
    public static Job<List<String>> carriers(Station station) {
        return station.gate().job(Action.BATCHES_LISTED, message("station.list-carriers"), (_, _) -> station.store().fixes().carriers());
    }

    /**
     * Sets up a route, in the place of the one that the carrier had.
     *
     * @param route a gateway's password box is not looked at
     * @param password of a gateway, at most 8 characters; cleared by the caller; empty otherwise
     * @throws StationException where it makes no sense
     */
    public static Job<RouteSettings> save(Station station, RouteSettings route, char[] password) {
        return station.gate().job(Action.ROUTE_CHANGED, message("station.set-up-a-route"), (_, _) -> inWords(() -> {
            requireThere(route);
            requireFolderOfItsOwn(station, route);
            var sealed = switch (route.way()) {
                case RouteSettings.Folder _ -> route;
                case RouteSettings.Gateway gateway -> route.with(gateway.withPasswordBox(
                        station.roleKeys().seal(Role.SUPERVISOR, bound(route.carrier()), ascii(password))));
            };
            opened(station, List.of(sealed), _ -> Optional.empty(), true).close();
            station.store().settings().put(SETTING + route.carrier(), sealed.toText());
            return sealed;
        }));
    }

    private static void requireThere(RouteSettings route) {
        switch (route.way()) {
            case RouteSettings.Folder(var folder) when !Files.isDirectory(folder) ->
                throw new IllegalArgumentException(message("station.folder-is-not-there-make", folder));
            case RouteSettings.Gateway gateway when security(gateway.certificate()) instanceof GatewaySecurity.Issued(var file)
                    && !Files.isRegularFile(file) ->
                throw new IllegalArgumentException(message("station.certificate-is-neither-a-sha", gateway.certificate()));
            default -> {
            }
        }
    }

    /** What lies in a carrier's folder is for its eyes alone. */
    private static void requireFolderOfItsOwn(Station station, RouteSettings route) {
        if (route.way() instanceof RouteSettings.Folder(var folder)) {
            all(station).stream().filter(other -> !other.carrier().equals(route.carrier()) && isInto(other, folder)).findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException(message("station.this-folder-is-that-of", other.carrier()));
                    });
        }
    }

    private static boolean isInto(RouteSettings route, Path folder) {
        return route.way() instanceof RouteSettings.Folder(var other)
                && other.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize());
    }

    static List<RouteSettings> all(Station station) {
        return station.store().settings().under(SETTING).entrySet().stream()
                .map(entry -> RouteSettings.parse(entry.getKey().substring(SETTING.length()), entry.getValue())).toList();
    }

    /** The routes as messages are sent by them; the caller closes them. */
    static OpenRoutes open(Station station, AddressBook addresses) {
        return inWords(() -> opened(station, all(station), addresses, true));
    }

    /** The routes that only tell what came of what was handed over, without the passwords of gateways. */
    static List<Route> forLeftOvers(Station station) {
        return opened(station, all(station), _ -> Optional.empty(), false).routes();
    }

    private static OpenRoutes opened(Station station, List<RouteSettings> settings, AddressBook addresses, boolean withPasswords) {
        var routes = new ArrayList<Route>();
        var logins = new ArrayList<GatewayLogin>();
        try {
            for (var one : settings) {
                var way = switch (one.way()) {
                    case RouteSettings.Folder(var folder) ->
                        new HandOffFolder(folder, addresses,
                                (file, lines) -> HandOffCsv.write(file, lines, station.keys().handOffSigner()));
                    case RouteSettings.Gateway gateway -> {
                        var login = new GatewayLogin(gateway.systemId().toCharArray(),
                                withPasswords ? password(station, one.carrier(), gateway) : new char[0]);
                        logins.add(login);
                        yield new SmppWay(gateway(one.carrier(), gateway, login), addresses, SendingRoutes::encoded, station.clock());
                    }
                };
                routes.add(new Route(one.carrier(), way, new QuietHours(one.quietFrom(), one.quietTo(), one.zone())));
            }
            return new OpenRoutes(routes, logins);
        } catch (RuntimeException e) {
            logins.forEach(GatewayLogin::close);
            throw e;
        }
    }

    private static SmppGateway gateway(String carrier, RouteSettings.Gateway gateway, GatewayLogin login) {
        return new SmppGateway(carrier, gateway.host(), gateway.port(), security(gateway.certificate()), login, gateway.source(),
                SmppGateway.Limits.USUAL.with(gateway.window(), gateway.perSecond()), SmppGateway.Habits.USUAL);
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
