package org.pumphandle.ui.casemap;

import java.util.List;
import org.pumphandle.map.Lasso;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.Position;
import org.pumphandle.ui.common.Palette;

/** Shapes of what tools draw: never to be picked. */
final class Drawing {

    private Drawing() {
    }

    static MapShape point(Position at, MapSymbol symbol) {
        return MapShape.point(null, at.lonDeg(), at.latDeg(), symbol, "");
    }

    static MapShape line(List<Position> positions, MapSymbol symbol) {
        return MapShape.line(null, lonDeg(positions), latDeg(positions), symbol, "");
    }

    static MapShape polygon(List<Position> positions, MapSymbol symbol) {
        return MapShape.polygon(null, lonDeg(positions), latDeg(positions), symbol, "");
    }

    static MapShape lasso(Lasso lasso, Palette palette) {
        return polygon(lasso.corners(), MapSymbol.area(Palette.faded(palette.hover(), 0.07)).withStroke(palette.hover(), 1.5).withDashes());
    }

    private static double[] lonDeg(List<Position> positions) {
        return positions.stream().mapToDouble(Position::lonDeg).toArray();
    }

    private static double[] latDeg(List<Position> positions) {
        return positions.stream().mapToDouble(Position::latDeg).toArray();
    }
}
