package org.pumphandle.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Role;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.Shortcut.Where;
import org.pumphandle.ui.common.Term;

class HelpModelTest {
    private final HelpModel help = new HelpModel(Role.TRACER);

    @Test
    void helpFollowsThePageInFront() {
        help.follow(HelpTopic.CASES);
        assertThat(help.shownProperty().get()).isEmpty();
        help.toggle();
        assertThat(help.shownProperty().get()).contains(new HelpPage.Topic(HelpTopic.CASES));
        help.follow(HelpTopic.IMPORTS);
        assertThat(help.shownProperty().get()).contains(new HelpPage.Topic(HelpTopic.IMPORTS));
        help.toggle();
        assertThat(help.isOpen()).isFalse();
        assertThat(help.shownProperty().get()).isEmpty();
    }

    @Test
    void aPartThatWasAskedForGivesWayToTheNextPageAndTheGlossaryStays() {
        help.follow(HelpTopic.CASES);
        help.explain(HelpTopic.MAP);
        help.follow(HelpTopic.BATCHES);
        assertThat(help.shownProperty().get()).contains(new HelpPage.Topic(HelpTopic.BATCHES));
        help.explain(Term.BATCH);
        help.follow(HelpTopic.CASES);
        assertThat(help.shownProperty().get()).contains(new HelpPage.Glossary(Optional.of(Term.BATCH)));
        help.back();
        assertThat(help.shownProperty().get()).contains(new HelpPage.Topic(HelpTopic.CASES));
    }

    @Test
    void termsThatLeadToOneAnotherAreOneStepBack() {
        help.follow(HelpTopic.CASES);
        help.explain(Term.CONTACT);
        help.explain(Term.EPISODE);
        help.back();
        assertThat(help.isLed()).isFalse();
        assertThat(help.shownProperty().get()).contains(new HelpPage.Topic(HelpTopic.CASES));
    }

    @Test
    void theGlossaryIsLookedThroughByNameAndMeaning() {
        help.filterProperty().set("GAP");
        assertThat(help.terms()).contains(Term.GAP, Term.TRAJECTORY).doesNotContain(Term.BATCH);
        help.filterProperty().set("no such word");
        assertThat(help.terms()).isEmpty();
        help.explain(Term.CASE);
        assertThat(help.terms()).hasSameSizeAs(Term.values());
    }

    @Test
    void everyRoleIsShownItsOwnKeys() {
        assertThat(help.whereKeys()).contains(Where.EVERYWHERE, Where.TRACER, Where.MAP).doesNotContain(Where.OVERSIGHT);
        assertThat(new HelpModel(Role.SUPERVISOR).whereKeys()).contains(Where.CASES).doesNotContain(Where.TRACER);
        assertThat(new HelpModel(Role.ADMINISTRATOR).whereKeys()).containsExactly(Where.EVERYWHERE);
        assertThat(help.partsOf(HelpTopic.BATCHES)).containsExactly(HelpTopic.NEW_BATCH);
        assertThat(new HelpModel(Role.SUPERVISOR).partsOf(HelpTopic.BATCHES)).containsExactly(HelpTopic.SENDING);
        assertThat(new HelpModel(Role.SUPERVISOR).keysOf(HelpTopic.CASES)).contains(Shortcut.FILTER).doesNotContain(Shortcut.IMPORT);
    }
}
