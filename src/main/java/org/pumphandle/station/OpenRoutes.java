package org.pumphandle.station;

import java.util.List;
import org.pumphandle.notice.Route;
import org.pumphandle.notice.smpp.GatewayLogin;

/**
 * Routes, and what lets the station in at their gateways; closing clears that.
 *
 * @param logins one for each gateway
 */
record OpenRoutes(List<Route> routes, List<GatewayLogin> logins) implements AutoCloseable {
    OpenRoutes {
        routes = List.copyOf(routes);
        logins = List.copyOf(logins);
    }

    @Override
    public void close() {
        logins.forEach(GatewayLogin::close);
    }
}
