package org.pumphandle.map;

import java.util.function.DoubleFunction;

/** A movement from one view to another. Immutable. */
final class Flight {
    private static final double NS_PER_MS = 1e6;

    private final DoubleFunction<Viewport> way;
    private final Viewport end;
    private final long startNs;
    private final double durationNs;

    private Flight(DoubleFunction<Viewport> way, Viewport end, long startNs, double durationMs) {
        this.way = way;
        this.end = end;
        this.startNs = startNs;
        this.durationNs = durationMs * NS_PER_MS;
    }

    /** Changes the zoom about a pixel. */
    static Flight zoom(Viewport from, double px, double py, double zoom, long nowNs, double durationMs) {
        DoubleFunction<Viewport> way = share -> from.zoomedAbout(px, py, from.zoom() + share * (zoom - from.zoom()));
        return new Flight(way, way.apply(1), nowNs, durationMs);
    }

    /** Goes so that the place which both views show at the same pixel stays there. */
    static Flight to(Viewport from, Viewport end, long nowNs, double durationMs) {
        double dz = end.zoom() - from.zoom();
        DoubleFunction<Viewport> way = share -> {
            double moved = Math.abs(dz) < 1e-3 ? share : (1 - Math.pow(2, -dz * share)) / (1 - Math.pow(2, -dz));
            return from.centred(from.x() + moved * (end.x() - from.x()), from.y() + moved * (end.y() - from.y()), from.zoom() + share * dz);
        };
        return new Flight(way, end, nowNs, durationMs);
    }

    Viewport end() {
        return end;
    }

    boolean isOver(long nowNs) {
        return nowNs - startNs >= durationNs;
    }

    /** Fast at first, gentle at the end. */
    Viewport at(long nowNs) {
        if (isOver(nowNs)) {
            return end;
        }
        double rest = 1 - Math.max(0, (nowNs - startNs) / durationNs);
        return way.apply(1 - rest * rest * rest);
    }
}
