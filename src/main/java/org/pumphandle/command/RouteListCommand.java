package org.pumphandle.command;

import org.pumphandle.model.RouteSettings;
import org.pumphandle.station.SendingRoutes;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code route list}: the routes that are set up, and carriers that have none. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the routes that are set up, and carriers without one. For tracers and supervisors.")
final class RouteListCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var routes = terminal.run(SendingRoutes.list(station));
        routes.forEach(route -> out().println(named(route.carrier()) + ": " + switch (route.way()) {
            case RouteSettings.Folder(var folder) -> "signed files into " + folder;
            case RouteSettings.Gateway gateway -> "SMPP gateway " + gateway.host() + ":" + gateway.port() + " as " + gateway.source() + ", "
                    + gateway.perSecond() + " a second";
        } + (route.quietFrom().equals(route.quietTo())
                ? ""
                : ", quiet from " + route.quietFrom() + " to " + route.quietTo() + " " + route.zone())));
        terminal.run(SendingRoutes.carriers(station)).stream()
                .filter(carrier -> routes.stream().noneMatch(route -> route.carrier().equals(carrier)))
                .forEach(carrier -> out().println(named(carrier) + ": no route is set up, its messages wait"));
    }

    static String named(String carrier) {
        return carrier.isEmpty() ? "unnamed carrier" : "carrier " + carrier;
    }
}
