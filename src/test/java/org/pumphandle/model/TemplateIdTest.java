package org.pumphandle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateIdTest {
    private static final String TEXT = "warning/ar-IQ/" + "0123456789abcdef".repeat(4);

    @Test
    void itIsReadAsItIsWritten() {
        var id = TemplateId.parse(TEXT);
        assertThat(id).hasToString(TEXT);
        assertThat(id.kind()).isEqualTo(MessageKind.WARNING);
        assertThat(id.language()).isEqualTo("ar-IQ");
        assertThat(id.inShort()).isEqualTo("warning/ar-IQ/01234567");
    }

    @Test
    void anythingElseIsRefused() {
        for (var text : List.of("", "warning/en", TEXT + "/", TEXT.substring(1), TEXT.replace("ar-IQ", "../x"),
                TEXT.replace("warning", "Warning"),
                TEXT.substring(0, TEXT.length() - 1), TEXT.replace('f', 'F'))) {
            assertThatThrownBy(() -> TemplateId.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
