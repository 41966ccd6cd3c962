package org.pumphandle.ui.common;

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

    public Episode episode() {
        return contact.episodes().get(index);
    }
}
