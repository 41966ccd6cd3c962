import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Completes the runnable image that the build leaves in {@code target/pumphandle}: the run time linked by jlink, the launcher, the assets with the documents as pages, the libraries, and
 * the cache of a first start. Started by the build as a source file, with the project's folder, the image's folder, that of JavaFX's modules, that of the pages and that of all libraries as
 * arguments.
 */
final class Image {
    private static final Pattern NATIVE = Pattern.compile("\\.(so|dll|dylib)$");

    private Image() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var project = Path.of(arguments[0]);
        var image = Path.of(arguments[1]);
        link(project.resolve("jlink-config"), Path.of(arguments[2]), image.resolve("runtime"));
        Libraries.lay(Path.of(arguments[4]), image.resolve("lib"));
        copyTree(project.resolve("assets"), image.resolve("assets"));
        copyTree(Path.of(arguments[3]), image.resolve("assets/manual"));
        copy(project.resolve("packaging/java-options"), image.resolve("lib/java-options"));
        var launcher = Files.createDirectories(image.resolve("bin")).resolve("pumphandle");
        copy(project.resolve("packaging/pumphandle"), launcher);
        if (!launcher.toFile().setExecutable(true, false)) {
            throw new IOException(launcher + ": cannot be made executable");
        }
        var cache = image.resolve("lib/pumphandle.aot");
        if (!Files.exists(cache) || isOlderThanAny(cache, image)) {
            rehearse(image.resolve("runtime"), image.resolve("lib"), image.resolve("assets"));
        }
    }

    /**
     * Opens the desktop once without a display, so that each later start finds its classes loaded and linked (JEP 483): leaves {@code pumphandle.aot} beside the libraries. Such a
     * cache is good for exactly the files that it was made with.
     */
    static void rehearse(Path runtime, Path library, Path assets) throws IOException, InterruptedException {
        Path jar;
        try (var jars = Files.newDirectoryStream(library, "pumphandle-*.jar")) {
            jar = jars.iterator().next();
        }
        var cache = library.resolve("pumphandle.aot");
        Files.deleteIfExists(cache);
        var settings = Files.createTempDirectory("settings");
        var said = Files.createTempFile("rehearsal", ".log");
        var opening = new ProcessBuilder(runtime.resolve("bin/java").toString(), "@" + library.resolve("java-options"), "-XX:AOTCacheOutput=" + cache,
                "-Dpumphandle.rehearse=true", "-Dpumphandle.assets=" + assets, "-jar", jar.toString()).redirectErrorStream(true).redirectOutput(said.toFile());
        opening.environment().put("XDG_CONFIG_HOME", settings.toString());
        var status = opening.start().waitFor();
        deleteTree(settings);
        if (status != 0 || !Files.exists(cache)) {
            throw new IOException("the desktop could not be opened once, status " + status + ":\n" + Files.readString(said));
        }
        Files.delete(said);
    }

    private static boolean isOlderThanAny(Path cache, Path image) throws IOException {
        var made = Files.getLastModifiedTime(cache);
        try (var files = Files.walk(image)) {
            for (var file : (Iterable<Path>) files::iterator) {
                boolean isLoaded = file.toString().endsWith(".jar") || file.endsWith("linked-from") || file.endsWith("java-options");
                if (isLoaded && Files.getLastModifiedTime(file).compareTo(made) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Links the run time unless one of this JDK, JavaFX and arguments stands there already: it takes ten seconds and seldom changes. */
    private static void link(Path configuration, Path javafx, Path runtime) throws IOException, InterruptedException {
        List<Path> modules;
        try (var jars = Files.list(javafx)) {
            modules = jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        }
        var stamp = runtime.resolve("linked-from");
        var wanted = new StringBuilder(Runtime.version() + "\n" + Files.readString(configuration));
        for (var module : modules) {
            wanted.append(module.getFileName()).append(' ').append(Files.size(module)).append('\n');
        }
        if (Files.exists(stamp) && Files.readString(stamp).contentEquals(wanted)) {
            return;
        }
        deleteTree(runtime);
        var jlink = Path.of(System.getProperty("java.home"), "bin", "jlink").toString();
        var status = new ProcessBuilder(jlink, "@" + configuration, "--module-path", javafx.toString(), "--output", runtime.toString())
                .inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("jlink failed with status " + status);
        }
        for (var jar : modules) {
            takeNativeCode(jar, runtime);
        }
        withoutSymbols(runtime);
        Files.writeString(stamp, wanted);
    }

    /** Takes from the native code the names of what is not called from elsewhere, a sixth of it, where this system has the tool for it. */
    static void withoutSymbols(Path folder) throws IOException, InterruptedException {
        var tool = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(tools -> Path.of(tools, "strip")).filter(Files::isExecutable).findFirst();
        if (tool.isEmpty() || !System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        var command = new ArrayList<>(List.of(tool.get().toString(), "--strip-unneeded"));
        try (var files = Files.walk(folder)) {
            files.map(Path::toString).filter(file -> file.endsWith(".so")).sorted().forEach(command::add);
        }
        var status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("strip failed with status " + status);
        }
    }

    /** Where JavaFX looks for its native code in a linked run time; from within the modules it would be unpacked into each user's home. */
    private static void takeNativeCode(Path jar, Path runtime) throws IOException {
        try (var files = FileSystems.newFileSystem(jar); var entries = Files.list(files.getPath("/"))) {
            for (var entry : (Iterable<Path>) entries::iterator) {
                if (NATIVE.matcher(entry.toString()).find()) {
                    var folder = runtime.resolve(entry.toString().endsWith(".dll") ? "bin" : "lib");
                    Files.copy(entry, folder.resolve(entry.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    static void copyTree(Path from, Path to) throws IOException {
        deleteTree(to);
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    static void deleteTree(Path root) throws IOException {
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
