package org.pumphandle.station.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The town's places and people, and how each spends a day. */
final class Population {
    private static final int DAY_S = 86_400;
    private static final int ROOM = 12;

    private final Streets streets;
    private final List<Place> places = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    Population(Streets streets, int subscribers, RandomGenerator random) {
        this.streets = streets;
        var shops = build("shop", Math.max(2, subscribers / 150), 24, random);
        var cafes = build("cafe", Math.max(2, subscribers / 120), 16, random);
        var parks = build("park", Math.max(1, subscribers / 700), 90, random);
        var works = build("work", Math.max(2, subscribers / 35), 30, random);
        var schools = build("school", Math.max(1, subscribers / 400), 50, random);
        while (people.size() < subscribers) {
            int home = build("home", 1, 12, random).getFirst();
            int household = Math.min(subscribers - people.size(), 1 + random.nextInt(random.nextInt(1, 6) + 1));
            for (int i = 0; i < household; i++) {
                people.add(person(home, i, works, schools, pick(shops, random), pick(cafes, random), pick(parks, random), random));
            }
        }
    }

    private Person person(int home, int inHousehold, List<Integer> works, List<Integer> schools, int shop, int cafe, int park,
            RandomGenerator random) {
        double age = random.nextDouble();
        int daily = inHousehold >= 2 && age < 0.6 ? pick(schools, random) : age < 0.8 ? pick(works, random) : -1;
        double means = random.nextDouble();
        double speedMs = means < 0.45 ? 1.4 : means < 0.75 ? 5 : 9;
        return new Person(home, daily, random.nextInt(ROOM), shop, cafe, park, speedMs);
    }

    private static int pick(List<Integer> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private List<Integer> build(String kind, int count, double sizeM, RandomGenerator random) {
        var built = new ArrayList<Integer>();
        while (built.size() < count) {
            var street = streets.streets().get(random.nextInt(streets.streets().size()));
            if (streets.isReached(street.from())) {
                double along = random.nextDouble(0.12, 0.88);
                double dx = streets.x(street.to()) - streets.x(street.from());
                double dy = streets.y(street.to()) - streets.y(street.from());
                double length = Math.hypot(dx, dy);
                double aside = (random.nextBoolean() ? 1 : -1) * (sizeM / 2 + random.nextDouble(8, 14));
                places.add(new Place(kind, street.from(), streets.x(street.from()) + dx * along - dy / length * aside,
                        streets.y(street.from()) + dy * along + dx / length * aside, sizeM));
                built.add(places.size() - 1);
            }
        }
        return built;
    }

    List<Place> places() {
        return places;
    }

    List<Person> people() {
        return people;
    }

    /**
     * The stays of one day, from midnight to midnight, beginning and ending at home; between them the person is on the way.
     *
     * @param isolated whether the person stays at home
     */
    List<Stay> day(int who, boolean weekend, boolean isolated, RandomGenerator random) {
        var person = people.get(who);
        var stays = new ArrayList<Stay>();
        var plan = new Plan(person, stays);
        if (!isolated) {
            int start = weekend ? random.nextInt(10 * 3600, 13 * 3600) : random.nextInt(6 * 3600 + 1800, 9 * 3600);
            if (!weekend && person.daily() >= 0) {
                plan.visit(person.daily(), person.room(), start, random.nextInt(7 * 3600, 9 * 3600));
                start = plan.freeS;
            } else {
                start = Math.max(start, random.nextInt(9 * 3600, 14 * 3600));
            }
            if (random.nextDouble() < (weekend ? 0.6 : 0.35)) {
                plan.visit(person.shop(), 0, start, random.nextInt(12 * 60, 45 * 60));
                start = plan.freeS;
            }
            if (random.nextDouble() < (weekend ? 0.4 : 0.12)) {
                plan.visit(person.park(), 0, start, random.nextInt(30 * 60, 90 * 60));
            }
            plan.home(random.nextInt(1800, 3 * 3600));
            if (plan.freeS < 20 * 3600 && random.nextDouble() < (weekend ? 0.35 : 0.18)) {
                plan.visit(person.cafe(), 0, Math.max(plan.freeS, 18 * 3600 + random.nextInt(5400)), random.nextInt(3000, 8400));
            }
        }
        plan.home(DAY_S);
        return stays;
    }

    /** Seconds on the way between two places. */
    int travelS(Person person, int from, int to) {
        return (int) Math.ceil(new Route(streets, places.get(from), places.get(to)).lengthM() / person.speedMs()) + 1;
    }

    Route route(int from, int to) {
        return new Route(streets, places.get(from), places.get(to));
    }

    /** A day as it fills up. */
    private final class Plan {
        private final Person person;
        private final List<Stay> stays;
        private int at;
        private int roomThere;
        private int sinceS;
        private int freeS;

        Plan(Person person, List<Stay> stays) {
            this.person = person;
            this.stays = stays;
            this.at = person.home();
        }

        void visit(int place, int room, int wishedS, int lengthS) {
            int leaveS = Math.max(wishedS, sinceS + 60);
            int travelS = travelS(person, at, place);
            int backS = travelS(person, place, person.home());
            if (place == at || leaveS + travelS + lengthS + backS > DAY_S - 600) {
                return;
            }
            stays.add(new Stay(at, roomThere, sinceS, leaveS));
            at = place;
            roomThere = room;
            sinceS = leaveS + travelS;
            freeS = sinceS + lengthS;
        }

        /** Goes home, or stays there, for a while; to the day's end where that is long. */
        void home(int lengthS) {
            if (at != person.home()) {
                stays.add(new Stay(at, roomThere, sinceS, freeS));
                sinceS = freeS + travelS(person, at, person.home());
                at = person.home();
                roomThere = 0;
                freeS = sinceS;
            }
            if (lengthS >= DAY_S) {
                stays.add(new Stay(at, 0, sinceS, DAY_S));
            } else {
                freeS = sinceS + lengthS;
            }
        }
    }
}
