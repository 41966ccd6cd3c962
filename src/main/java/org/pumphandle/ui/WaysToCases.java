package org.pumphandle.ui;

/**
 * The ways from other places to a case and to a contact of it. JavaFX thread.
 *
 * @param onContacts shows the contacts beside the case, where notes may stand
 */
record WaysToCases(MainModel model, Shell shell, Runnable onContacts) {

    void toCase(String caseId) {
        goToCases();
        model.openCase(caseId);
    }

    void toContact(String caseId, String reference) {
        goToCases();
        onContacts.run();
        model.openCase(caseId);
        model.selection().chooseContact(caseId, reference);
    }

    /** What was tried out ends, as it belongs to the case that was there. */
    private void goToCases() {
        if (model.whatIf().openProperty().get()) {
            model.whatIf().discard();
        }
        shell.places().goFirst(MainView.CASES);
    }
}
