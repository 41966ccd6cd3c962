package org.pumphandle.ui.common;

import java.util.List;
import java.util.stream.IntStream;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;

/**
 * One episode of one contact, as it is chosen in tables, on the map and on the timeline.
 *
 * @param index position among the contact's episodes, from 0
 */
public record ContactEpisode(Contact contact, int index) {

    public ContactEpisode {
        if (index < 0 || index >= contact.episodes().size()) {
            throw new IllegalArgumentException(
                    "contact " + contact.reference() + " has " + contact.episodes().size() + " episodes; there is no number " + index);
        }
    }

    /** All of a contact, in time order. */
    public static List<ContactEpisode> of(Contact contact) {
        return IntStream.range(0, contact.episodes().size()).mapToObj(i -> new ContactEpisode(contact, i)).toList();
    }

    public Episode episode() {
        return contact.episodes().get(index);
    }
}
