package org.pumphandle.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.ui.common.UserSettings;

/** The formats in which contacts were exported last. */
final class ExportFormats {
    private static final String FORMATS = "export.formats";

    private ExportFormats() {
    }

    /** CSV where nothing is remembered. */
    static Set<ExportFormat> of(UserSettings settings) {
        var codes = List.of(settings.get(FORMATS).orElse("").split(" "));
        var formats = EnumSet.noneOf(ExportFormat.class);
        Arrays.stream(ExportFormat.values()).filter(format -> codes.contains(format.code())).forEach(formats::add);
        return formats.isEmpty() ? EnumSet.of(ExportFormat.CSV) : formats;
    }

    static void put(UserSettings settings, Set<ExportFormat> formats) {
        settings.put(FORMATS, formats.stream().map(ExportFormat::code).collect(Collectors.joining(" ")));
    }
}
