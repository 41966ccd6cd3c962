package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Action;
import org.pumphandle.model.ContactOverview;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.contacts.AllContactsModel;
import org.pumphandle.ui.contacts.AllContactsView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.tasks.Notice;

/** The contacts of all cases in the window, and the way from one of them to its case. JavaFX thread. */
final class ContactsDesk {
    static final String PLACE = "contacts";

    private final WaysToCases ways;
    private final Runnable onMatch;
    private final AllContactsModel contacts;

    /**
     * @param ways lead to the contact that is opened
     * @param onMatch asks for the rule to match with
     */
    ContactsDesk(MainModel model, Surroundings around, Shell shell, WaysToCases ways, Runnable onMatch) {
        this.ways = ways;
        this.onMatch = onMatch;
        contacts = new AllContactsModel(model.station().tables(),
                new LatestRead(around.reads(), error -> model.tasks().tell(Notice.error(text("contacts.they-cannot-be-read"), error))),
                model.times(), model.may(Action.CASE_MATCHED), () -> model.cases().examinable().size(), this::open);
        model.cases().summariesProperty().addListener(_ -> {
            if (shell.places().isAt(PLACE)) {
                contacts.refresh();
            }
        });
    }

    Place place() {
        return new Place(PLACE, text("contacts.contacts"), Feather.LINK,
                () -> new Page(text("contacts.contacts"), HelpTopic.CONTACTS, new AllContactsView(contacts, onMatch))
                        .whenShown(contacts::refresh));
    }

    private void open(ContactOverview contact) {
        ways.toContact(contact.caseId(), contact.reference());
    }
}
