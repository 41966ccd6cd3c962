package org.pumphandle.ui.settings;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something of others that the program is made of.
 *
 * @param artifacts how the build calls it; empty where it is no library
 */
record Library(String name, List<String> artifacts, String licence, String address) {

    Library {
        artifacts = List.copyOf(artifacts);
    }

    /** All of them. */
    static List<Library> all() {
        var file = Objects.requireNonNull(Library.class.getResourceAsStream("libraries.csv"), "libraries.csv");
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().map(row -> new Library(row.getField("name"),
                    row.getField("artifacts").isEmpty() ? List.of() : List.of(row.getField("artifacts").split(" ", -1)),
                    row.getField("licence"), row.getField("address"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of libraries cannot be read", e);
        }
    }
}
