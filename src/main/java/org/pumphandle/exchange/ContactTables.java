package org.pumphandle.exchange;

import static org.pumphandle.exchange.feature.FeatureColumn.flag;
import static org.pumphandle.exchange.feature.FeatureColumn.instant;
import static org.pumphandle.exchange.feature.FeatureColumn.number;
import static org.pumphandle.exchange.feature.FeatureColumn.text;
import static org.pumphandle.exchange.feature.FeatureColumn.whole;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumphandle.exchange.feature.FeatureShape;
import org.pumphandle.exchange.feature.FeatureTable;
import org.pumphandle.model.Contact;

/**
 * Contacts and episodes as tables for other programs: of the exposed their references alone. Instants in UTC, minutes with four decimals, distances
 * in metres with two, degrees with seven.
 */
public final class ContactTables {
    /** One row for each contact. */
    public static final FeatureTable.Layout CONTACTS = new FeatureTable.Layout("contacts", "Contacts of cases", Optional.empty(),
            List.of(text("case_id"), text("contact_ref"), text("rule"), whole("episodes"), number("minutes", 4),
                    number("longest_episode_minutes", 4), instant("first_t"), instant("last_t"), number("min_distance_m", 2),
                    flag("nominal"), number("sure_minutes", 4), number("expected_minutes", 4), number("possible_minutes", 4),
                    text("verdict"), number("weight", 4), text("mandate")));
    /** One row for each episode, at the case's own position at its middle. */
    public static final FeatureTable.Layout EPISODES = new FeatureTable.Layout("episodes", "Episodes of contacts", Optional.of("Point"),
            List.of(text("case_id"), text("contact_ref"), instant("start_t"), instant("end_t"), number("minutes", 4), number("lat", 7),
                    number("lon", 7), number("min_distance_m", 2), text("mandate")));

    private ContactTables() {
    }

    /** @param mandate which mandate they were found under, or the word demonstration */
    public static List<FeatureTable> of(List<Contact> contacts, String mandate) {
        return List.of(contacts(contacts, mandate), episodes(contacts, mandate));
    }

    private static FeatureTable contacts(List<Contact> contacts, String mandate) {
        return new FeatureTable(CONTACTS, contacts.stream().map(contact -> {
            var evidence = contact.evidence();
            return CONTACTS.row(Optional.empty(), contact.caseId(), contact.reference(), contact.rule(), (long) contact.episodes().size(),
                    contact.minutes(), contact.longestEpisodeMinutes(), at(contact.firstT()), at(contact.lastT()), contact.minDistanceM(),
                    contact.nominal(), evidence.sureMinutes(), evidence.expectedMinutes(), evidence.possibleMinutes(),
                    evidence.verdict().name(), evidence.weight(), mandate);
        }).toList());
    }

    private static FeatureTable episodes(List<Contact> contacts, String mandate) {
        var rows = new ArrayList<FeatureTable.Row>();
        for (var contact : contacts) {
            for (var episode : contact.episodes()) {
                rows.add(EPISODES.row(Optional.of(new FeatureShape.Point(episode.lonDeg(), episode.latDeg())), contact.caseId(),
                        contact.reference(), at(episode.startT()), at(episode.endT()), episode.minutes(), episode.latDeg(),
                        episode.lonDeg(), episode.minDistanceM(), mandate));
            }
        }
        return new FeatureTable(EPISODES, rows);
    }

    /** @param t UTC seconds since 1970-01-01, with fraction */
    private static Instant at(double t) {
        return Instant.ofEpochMilli(10 * Math.round(100 * t));
    }
}
