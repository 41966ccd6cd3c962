package org.pumphandle.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.station.SendingRoutes;
import org.pumphandle.station.Station;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code route set}: sets up how messages leave to a carrier's subscribers. */
@Command(name = "set", mixinStandardHelpOptions = true, description = "Set up how messages leave to the subscribers of a carrier: signed files into a "
        + "folder, for tokens of the carrier's own, or an SMPP 3.4 gateway. For supervisors.")
final class RouteSetCommand extends StationCommand {
    @Option(names = "--carrier", paramLabel = "NAME", description = "The carrier, as its data were imported; the unnamed one without it.")
    private String carrier = "";

    @ArgGroup(multiplicity = "1")
    private Where where;

    @Option(names = "--certificate", paramLabel = "SHA-256|FILE", description = "The SHA-256 fingerprint of the gateway's certificate, or a PEM file of those "
            + "that are trusted. Without it no TLS, which is allowed to this computer alone.")
    private String certificate = "";

    @Option(names = "--system-id", paramLabel = "ID", description = "Who the station is to the gateway.")
    private String systemId = "";

    @Option(names = "--gateway-password-file", paramLabel = "FILE", description = "The gateway's password: the first line of a file.")
    private @Nullable Path passwordFile;

    @Option(names = "--source", paramLabel = "NAME", defaultValue = "HEALTH", description = "Who messages say that they are from (default: ${DEFAULT-VALUE}).")
    private String source = "";

    @Option(names = "--per-second", paramLabel = "N", defaultValue = "50", description = "Short messages a second (default: ${DEFAULT-VALUE}).")
    private double perSecond;

    @Option(names = "--window", paramLabel = "N", defaultValue = "20", description = "Messages that wait for an answer at once (default: ${DEFAULT-VALUE}).")
    private int window;

    @Option(names = "--quiet", paramLabel = "FROM-TO", defaultValue = "21:00-08:00", description = "Hours of the recipients' clocks in which nothing is sent; "
            + "00:00-00:00 for none (default: ${DEFAULT-VALUE}).")
    private String quiet = "";

    @Option(names = "--zone", paramLabel = "ZONE", required = true, description = "Time zone of the recipients, such as Asia/Jerusalem.")
    private ZoneId zone;

    /** One of the two. */
    static final class Where {
        @Option(names = "--folder", paramLabel = "DIR", description = "Folder into which signed files go, of this station and carrier alone.")
        private @Nullable Path folder;

        @Option(names = "--gateway", paramLabel = "HOST:PORT", description = "The SMPP gateway.")
        private @Nullable String gateway;
    }

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    RouteSetCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var hours = quiet.split("-", -1);
        if (hours.length != 2) {
            throw new ParameterException(spec().commandLine(), "--quiet is two times with a hyphen between, such as 21:00-08:00");
        }
        var password = passwordFile == null ? new char[0] : password(passwordFile);
        try {
            terminal.run(SendingRoutes.save(station,
                    new RouteSettings(carrier, way(), LocalTime.parse(hours[0]), LocalTime.parse(hours[1]), zone), password));
        } finally {
            Arrays.fill(password, ' ');
        }
        out().println("messages to subscribers of " + RouteListCommand.named(carrier) + " have a route");
    }

    private RouteSettings.Way way() {
        var folder = where.folder;
        var gateway = where.gateway;
        if (folder != null) {
            return new RouteSettings.Folder(folder.toAbsolutePath());
        }
        int colon = gateway == null ? -1 : gateway.lastIndexOf(':');
        if (gateway == null || colon < 1 || !gateway.substring(colon + 1).matches("\\d{1,5}")) {
            throw new ParameterException(spec().commandLine(), "--gateway is a host and a port with a colon between");
        }
        return new RouteSettings.Gateway(gateway.substring(0, colon), Integer.parseInt(gateway.substring(colon + 1)), certificate, systemId,
                "", source,
                perSecond, window);
    }

    private static char[] password(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.findFirst().orElse("").toCharArray();
        }
    }
}
