package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.TemplateId;

/** The templates that a station has: at most one of each kind and language. Immutable, safe for threads. */
public final class Templates {
    /** The ending of their files. */
    public static final String ENDING = ".txt";
    private static final int MOST_FILES = 1_000;

    private record Key(MessageKind kind, String language) {
    }

    private final Map<Key, Template> byKey;

    private Templates(Map<Key, Template> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    /**
     * All templates of a folder, from its files that end in {@value #ENDING}. Takes some tenths of a second, as the languages are read as well.
     *
     * @throws TemplateException naming file, line and key of what is wrong, and what to do
     */
    public static Templates read(Path folder) {
        try (var entries = Files.list(folder)) {
            var files = entries.filter(file -> file.toString().endsWith(ENDING)).limit(MOST_FILES + 1).sorted().toList();
            if (files.isEmpty() || files.size() > MOST_FILES) {
                throw new TemplateException(
                        files.isEmpty()
                                ? message("notice.it-has-no-files", folder, ENDING)
                                : message("notice.it-has-too-many-files", folder, MOST_FILES, ENDING));
            }
            return of(files.stream().map(Template::read).toList());
        } catch (IOException e) {
            throw new TemplateException(message("notice.the-folder-of-the-templates", folder), e);
        }
    }

    /** @throws TemplateException where two are of one kind and language */
    public static Templates of(Collection<Template> templates) {
        var byKey = new HashMap<Key, Template>();
        for (var template : templates) {
            if (byKey.put(new Key(template.id().kind(), template.id().language()), template) != null) {
                throw new TemplateException(
                        message("notice.there-are-two-templates-in", template.id().kind().code(), template.id().language()));
            }
        }
        return new Templates(byKey);
    }

    /** These, and those of a ministry, which take the place of these of the same kind and language. */
    public Templates with(Templates own) {
        var all = new HashMap<>(byKey);
        all.putAll(own.byKey);
        return new Templates(all);
    }

    /** The languages in which a kind of message can be sent, as tags in their order. */
    public List<String> languages(MessageKind kind) {
        return byKey.keySet().stream().filter(key -> key.kind == kind).map(Key::language).sorted().toList();
    }

    /** @throws TemplateException where there is none, naming the languages that there are */
    public Template get(MessageKind kind, String language) {
        var template = byKey.get(new Key(kind, language));
        if (template == null) {
            throw new TemplateException(
                    message("notice.there-is-no-template-in", kind.code(), language, String.join(", ", languages(kind))));
        }
        return template;
    }

    /**
     * A template in exactly that version.
     *
     * @throws TemplateException where it is not there, or has other words
     */
    public Template get(TemplateId id) {
        var template = get(id.kind(), id.language());
        if (!template.id().equals(id)) {
            throw new TemplateException(message("notice.the-template-is-wanted-here", id.inShort(), template.id().inShort()));
        }
        return template;
    }

    /**
     * What makes the messages of a kind in these languages, in that order.
     *
     * @throws TemplateException where a language has no template
     * @throws IllegalArgumentException without languages, or with one twice
     */
    public Composer composer(MessageKind kind, List<String> languages) {
        return new Composer(languages.stream().map(language -> get(kind, language)).toList());
    }

    /**
     * What makes messages in exactly the words that were approved.
     *
     * @throws TemplateException where a template is not there in that version
     * @throws IllegalArgumentException without templates, with templates of two kinds, or with a language twice
     */
    public Composer composer(List<TemplateId> ids) {
        return new Composer(ids.stream().map(this::get).toList());
    }
}
