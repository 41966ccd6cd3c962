package org.pumphandle.exchange.situation;

import java.util.List;

/**
 * What stands on the report, in words, before it is known what it is printed as.
 *
 * @param title of the whole
 * @param of which station and which day it is
 * @param mark under which mandate, or that it is a demonstration
 * @param notice who may read it
 */
record Page(String title, String of, String mark, String notice, List<Section> sections) {

    Page {
        sections = List.copyOf(sections);
    }

    /** What stays together on one page as far as it fits. */
    record Section(String title, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }
    }

    sealed interface Block {
    }

    record Words(String words) implements Block {
    }

    /** What the figures above it cannot establish. */
    record Caution(String words) implements Block {
    }

    /** Of a picture the words are printed too, for who cannot see it. */
    record Picture(Drawing drawing) implements Block {
    }

    /**
     * The first column holds words, the others numbers.
     *
     * @param heads of all columns; none for a table without a head
     * @param rows each with as many fields
     */
    record Table(List<String> heads, List<List<String>> rows) implements Block {
        Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}
