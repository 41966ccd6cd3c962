package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseDuplicatesCommandTest {

    @Test
    void onlyWhatThereIsIsTold() {
        assertThat(CaseDuplicatesCommand.inWords(12, 0, 0)).isEqualTo("12 cases compared, no identity among them");
        assertThat(CaseDuplicatesCommand.inWords(12, 1, 0)).isEqualTo("12 cases compared, 1 identity among them");
        assertThat(CaseDuplicatesCommand.inWords(1, 2, 1))
                .isEqualTo("1 case compared, 2 identities among them; 1 identity cannot be compared: record it again");
        assertThat(CaseDuplicatesCommand.inWords(12, 4, 3)).endsWith("; 3 identities cannot be compared: record them again");
    }
}
