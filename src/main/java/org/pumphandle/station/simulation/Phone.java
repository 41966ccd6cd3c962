package org.pumphandle.station.simulation;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.pumphandle.model.Fix;

/** What a phone records of a day: irregular fixes whose errors fit their stated accuracy and are alike as long as it rests. */
final class Phone {
    /** Per-axis standard deviation of a 68 % radius: see Uncertainty in the definitions. */
    private static final double RADIUS_68 = 1.5096;
    private static final double ERROR_MEMORY = 0.85;

    private final Town town;
    private final Population population;

    Phone(Town town, Population population) {
        this.town = town;
        this.population = population;
    }

    void record(int who, List<Stay> stays, long dayT, RandomGenerator random, Consumer<Fix> recorder) {
        int offS = random.nextDouble() < 0.08 ? random.nextInt(86_400) : 86_400;
        int onS = offS + random.nextInt(3600, 4 * 3600);
        double errorX = random.nextGaussian();
        double errorY = random.nextGaussian();
        int i = 0;
        for (int s = random.nextInt(240); s < 86_400;) {
            while (i + 1 < stays.size() && s >= stays.get(i + 1).startS()) {
                i++;
            }
            boolean moving = s >= stays.get(i).endS();
            int accuracyM = accuracyM(moving, random);
            double memory = moving ? 0 : ERROR_MEMORY;
            double fresh = Math.sqrt(1 - memory * memory);
            errorX = errorX * memory + random.nextGaussian() * fresh;
            errorY = errorY * memory + random.nextGaussian() * fresh;
            if (s < offS || s >= onS) {
                var at = moving ? onTheWay(stays.get(i), stays.get(i + 1), s) : resting(who, stays.get(i));
                double x = at[0] + errorX * accuracyM / RADIUS_68;
                double y = at[1] + errorY * accuracyM / RADIUS_68;
                recorder.accept(Fix.ofDegrees(dayT + s, town.latDeg(y), town.lonDeg(x), accuracyM));
            }
            s += moving ? random.nextInt(25, 90) : random.nextInt(170, 480);
        }
    }

    private static int accuracyM(boolean moving, RandomGenerator random) {
        double source = random.nextDouble();
        if (source < 0.03) {
            return random.nextInt(150, 500);
        }
        return moving || source < 0.4 ? random.nextInt(4, 15) : random.nextInt(12, 45);
    }

    /** Everyone has a spot of their own in a room. */
    private double[] resting(int who, Stay stay) {
        var place = population.places().get(stay.place());
        double turn = who * 2.399963 + stay.room();
        double roomTurn = stay.room() * 1.1;
        double spot = place.sizeM() * 0.12;
        double room = place.kind().equals("home") ? 0 : place.sizeM() * 0.3;
        return new double[]{place.x() + Math.cos(roomTurn) * room + Math.cos(turn) * spot,
                place.y() + Math.sin(roomTurn) * room + Math.sin(turn) * spot};
    }

    private double[] onTheWay(Stay from, Stay to, int s) {
        double share = (double) (s - from.endS()) / Math.max(1, to.startS() - from.endS());
        return population.route(from.place(), to.place()).point(share);
    }
}
