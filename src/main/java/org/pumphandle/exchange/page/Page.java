package org.pumphandle.exchange.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands on paper, in words, before it is known what it is printed as.
 *
 * @param title of the whole
 * @param of which station and which day it is, at the foot of every page too
 * @param day that it tells of: nothing in the file depends on when it is written
 * @param mark under which mandate, or that it is a demonstration
 * @param notice who may read it
 */
public record Page(String title, String of, LocalDate day, String mark, String notice, List<Section> sections) {

    public Page {
        sections = List.copyOf(sections);
    }

    /** What stays together on one page as far as it fits. */
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    public sealed interface Block {
    }

    public record Words(String words) implements Block {
    }

    /** What the figures above it cannot establish. */
    public record Caution(String words) implements Block {
    }

    /** Of a picture the words are printed too, for who cannot see it. */
    public record Picture(Drawing drawing) implements Block {
    }

    /**
     * The first column holds words, the others numbers.
     *
     * @param heads of all columns; none for a table without a head
     * @param rows each with as many fields
     */
    public record Table(List<String> heads, List<List<String>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}
