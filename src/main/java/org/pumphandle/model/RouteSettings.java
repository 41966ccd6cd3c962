package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How messages to the subscribers of a carrier leave.
 *
 * @param carrier empty for the unnamed one
 * @param quietFrom first moment of a day that is quiet; equal to {@code quietTo} where no hour is
 * @param quietTo first moment that is not quiet any more
 * @param zone of the subscribers' clocks
 */
public record RouteSettings(String carrier, Way way, LocalTime quietFrom, LocalTime quietTo, ZoneId zone) {

    /** Where to. */
    public sealed interface Way {
    }

    /** Signed files into a folder, for tokens of the carrier's own. */
    public record Folder(Path folder) implements Way {
    }

    /**
     * An SMPP 3.4 gateway.
     *
     * @param certificate SHA-256 of its certificate in hexadecimal, or the path of the certificates that are trusted; empty for no TLS, which is allowed
     *     to this computer alone
     * @param systemId who the station is to it
     * @param passwordBox the password, sealed to the supervisors
     * @param source who messages say that they are from
     * @param perSecond short messages a second
     * @param window messages that wait for an answer at once
     */
    public record Gateway(String host, int port, String certificate, String systemId, String passwordBox, String source, double perSecond,
            int window) implements Way {

        public Gateway withPasswordBox(String box) {
            return new Gateway(host, port, certificate, systemId, box, source, perSecond, window);
        }
    }

    public RouteSettings with(Way other) {
        return new RouteSettings(carrier, other, quietFrom, quietTo, zone);
    }

    /** Lines of {@code key=value}. */
    public String toText() {
        var text = new StringBuilder("quiet_from=" + quietFrom + "\nquiet_to=" + quietTo + "\nzone=" + zone + "\n");
        switch (way) {
            case Folder(var folder) -> text.append("folder=").append(folder).append('\n');
            case Gateway gateway ->
                text.append("host=").append(gateway.host).append("\nport=").append(gateway.port).append("\ncertificate=")
                        .append(gateway.certificate).append("\nsystem_id=").append(gateway.systemId).append("\npassword_box=")
                        .append(gateway.passwordBox)
                        .append("\nsource=").append(gateway.source).append("\nper_second=").append(gateway.perSecond).append("\nwindow=")
                        .append(gateway.window).append('\n');
        }
        return text.toString();
    }

    /**
     * What {@link #toText} gave.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static RouteSettings parse(String carrier, String text) {
        var fields = new HashMap<String, String>();
        text.lines().forEach(line -> fields.put(line.substring(0, Math.max(0, line.indexOf('='))), line.substring(line.indexOf('=') + 1)));
        try {
            return new RouteSettings(carrier, way(fields), LocalTime.parse(field(fields, "quiet_from")),
                    LocalTime.parse(field(fields, "quiet_to")),
                    ZoneId.of(field(fields, "zone")));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(message("model.the-route-of-carrier-is", carrier), e);
        }
    }

    private static Way way(Map<String, String> fields) {
        return fields.containsKey("folder")
                ? new Folder(Path.of(field(fields, "folder")))
                : new Gateway(field(fields, "host"), Integer.parseInt(field(fields, "port")), field(fields, "certificate"),
                        field(fields, "system_id"),
                        field(fields, "password_box"), field(fields, "source"), Double.parseDouble(field(fields, "per_second")),
                        Integer.parseInt(field(fields, "window")));
    }

    private static String field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() -> new IllegalArgumentException("a route without " + name));
    }
}
