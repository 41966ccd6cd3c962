import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Writes each style sheet of the program once more as JavaFX reads it without parsing, which would take a tenth of the program's start. JavaFX looks for such a file beside the one that it is asked
 * for. Started by the build as a source file with the folder of what was compiled; what is newer than its sheet stays.
 */
final class Sheets {
    private Sheets() {
    }

    public static void main(String[] arguments) throws IOException {
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (var sheet : files.filter(file -> file.toString().endsWith(".css")).map(Path::toFile).toList()) {
                var binary = new File(sheet.getPath().replaceFirst("\\.css$", ".bss"));
                if (binary.lastModified() <= sheet.lastModified()) {
                    Stylesheet.convertToBinary(sheet, binary);
                }
            }
        }
    }
}
