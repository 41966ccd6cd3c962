package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** What stands in the place of a form that would be refused. */
final class CaseIdentityParts {

    private CaseIdentityParts() {
    }

    static Node refused(String why) {
        return Controls.emptyState(Feather.SLASH, text("identity.nobody-may-learn-who-this"),
                text("identity.for-this-case", why));
    }

    static Node notRecorded() {
        return Controls.emptyState(Feather.USER_X, text("identity.not-recorded"),
                text("identity.it-is-not-recorded-who"));
    }
}
