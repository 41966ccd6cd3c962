package org.pumphandle.ui.help;

import java.util.Optional;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.Term;

/** What help can show. */
sealed interface HelpPage {

    /** What a part of the window is for and how its tasks are done. */
    record Topic(HelpTopic topic) implements HelpPage {
    }

    /**
     * Words with an exact meaning.
     *
     * @param at the one that was asked for
     */
    record Glossary(Optional<Term> at) implements HelpPage {
    }

    /** The keys that the role has. */
    record Keys() implements HelpPage {
    }
}
