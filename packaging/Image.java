import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Completes the runnable image that the build leaves in {@code target/pumphandle}: the run time linked by jlink, the launcher, the assets. Started by the build as a
 * source file, with the project's folder and the image's folder as arguments.
 */
final class Image {

    private Image() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var project = Path.of(arguments[0]);
        var image = Path.of(arguments[1]);
        link(project.resolve("jlink-config"), image.resolve("runtime"));
        copyTree(project.resolve("assets"), image.resolve("assets"));
        var launcher = Files.createDirectories(image.resolve("bin")).resolve("pumphandle");
        Files.copy(project.resolve("packaging/pumphandle"), launcher, StandardCopyOption.REPLACE_EXISTING);
        if (!launcher.toFile().setExecutable(true, false)) {
            throw new IOException(launcher + ": cannot be made executable");
        }
    }

    /** Links the run time unless one of this JDK and these arguments stands there already: it takes ten seconds and seldom changes. */
    private static void link(Path configuration, Path runtime) throws IOException, InterruptedException {
        var stamp = runtime.resolve("linked-from");
        var wanted = Runtime.version() + "\n" + Files.readString(configuration);
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        deleteTree(runtime);
        var jlink = Path.of(System.getProperty("java.home"), "bin", "jlink").toString();
        var status = new ProcessBuilder(jlink, "@" + configuration, "--output", runtime.toString()).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("jlink failed with status " + status);
        }
        Files.writeString(stamp, wanted);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        deleteTree(to);
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (var paths = Files.walk(root)) {
            deepestFirst = paths.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (var path : deepestFirst) {
            Files.delete(path);
        }
    }
}
