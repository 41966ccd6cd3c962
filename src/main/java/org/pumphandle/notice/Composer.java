package org.pumphandle.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.TemplateId;

/** Makes the messages of a batch: one text in all of its languages, in their order, with an empty line between them. Immutable, safe for threads. */
public final class Composer {
    private static final String BETWEEN_LANGUAGES = "\n\n";

    private final List<Template> templates;

    Composer(List<Template> templates) {
        if (templates.isEmpty() || templates.stream().map(template -> template.id().language()).distinct().count() < templates.size()
                || templates.stream().map(template -> template.id().kind()).distinct().count() > 1) {
            throw new IllegalArgumentException("a message needs templates of one kind, each in another language; these are "
                    + templates.stream().map(template -> template.id().inShort()).toList());
        }
        this.templates = List.copyOf(templates);
    }

    public MessageKind kind() {
        return templates.getFirst().id().kind();
    }

    /** Which words its messages have, in the order of the languages. */
    public List<TemplateId> templateIds() {
        return templates.stream().map(Template::id).toList();
    }

    /**
     * The text of a message.
     *
     * @throws IllegalArgumentException for facts of another kind of message
     */
    public String text(MessageFacts facts) {
        return templates.stream().map(template -> template.text(facts)).collect(Collectors.joining(BETWEEN_LANGUAGES));
    }
}
