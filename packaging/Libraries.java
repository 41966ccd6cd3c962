import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays the libraries into the image without what no run of the program on this system can reach:
 *
 * <ul>
 * <li>native code for other systems;
 * <li>of GeoTools, which comes as one library with all that it can be used with, and of some others each class that is named by none that is kept, beginning with the program's own and
 * those of all other libraries. Any text in a class that is the name of another counts as naming it, as that is how classes are asked for without being linked; and what a library
 * registers for a service is kept where one of its own types that the service is asked by is. Files other than classes stay where a class beside them does;
 * <li>of ICU the data that only names and orders things, for which the JDK's are used: those of languages, regions, zones, units and currencies, and collation; and the dictionaries that part words
 * of scripts without spaces;
 * <li>of AtlantaFX the themes that no screen has, and each style sheet that lies packed beside it.
 * </ul>
 *
 * What is left out is thus nothing that is linked. Whether something is asked for in another way is tried by {@code packaging/smoke} and by the tests over these libraries
 * ({@code mvn -Pshipped test-compile surefire:test}).
 */
final class Libraries {
    /** What the names of libraries begin with of which only what is reached is kept. */
    private static final List<String> REACHED_ONLY = List.of("geotools-wrapper-", "bcprov-", "jgrapht-core-", "jts-core-");
    /**
     * Where what GeoTools' reference systems and grids name, and never call, leads: images and their operations, rasters, sources of features, filters, styles, documents of the OGC and
     * what they are bound with; and the logging that is a library of its own. {@code packaging/ReferenceSystems.java} tells for each system of the register what it makes of a place.
     */
    private static final Pattern NEVER_CALLED = Pattern.compile("(javax/media/jai|com/sun/media|it/geosolutions|org/jaitools|org/geotools/(coverage|data|filter|image|process|styling)|org/eclipse|net/opengis"
            + "|org/w3|org/slf4j|com/sun/xml|javax/xml/bind|org/jvnet)/.*");
    private static final Pattern UNREAD = Pattern.compile(
            "com/ibm/icu/impl/data/icudata/((coll|lang|region|rbnf|unit|zone)/.*|curr/(?!res_index)[a-z]{2,3}(_\\w+)?\\.res|brkitr/\\w+\\.dict)|atlantafx/base/theme/((nord|cupertino)-\\w+\\.bss|dracula\\.bss|.+\\.css)");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");
    private static final Pattern OF_THIS_SYSTEM = Pattern.compile(".*/" + system() + "/" + architecture() + "/[^/]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile("L([\\w/$]+);");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String SERVICES = "META-INF/services/";
    private static final String VERSIONS = "META-INF/versions/";
    private static final String CLASS = ".class";
    /** Of each entry, so that equal libraries have equal bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Classes of the libraries of which only what is reached is kept, by name with slashes; each class in all its versions. */
    private final Map<String, List<byte[]>> classes = new HashMap<>();
    private final Map<String, Set<String>> providers = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    private Libraries() {
    }

    /**
     * @param from folder of the libraries as they come
     * @param to   folder of the image's libraries, in which the program itself lies already; other libraries there are removed
     */
    static void lay(Path from, Path to) throws IOException {
        var libraries = new Libraries();
        var own = jars(to).filter(jar -> name(jar).startsWith("pumphandle-")).toList();
        var others = jars(from).toList();
        for (var jar : others) {
            if (isReachedOnly(jar)) {
                libraries.know(jar);
            }
        }
        for (var jar : Stream.concat(own.stream(), others.stream().filter(jar -> !isReachedOnly(jar))).toList()) {
            libraries.reachFrom(jar);
        }
        libraries.reachOn();
        for (var jar : jars(to).toList()) {
            if (!own.contains(jar) && !Files.exists(from.resolve(name(jar)))) {
                Files.delete(jar);
            }
        }
        for (var jar : others) {
            libraries.write(jar, to.resolve(name(jar)));
        }
    }

    private static boolean isReachedOnly(Path jar) {
        return REACHED_ONLY.stream().anyMatch(name(jar)::startsWith);
    }

    private void know(Path jar) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                if (isRead(entry.getName(), file) && entry.getName().endsWith(CLASS)) {
                    classes.computeIfAbsent(className(entry.getName()), _ -> new ArrayList<>()).add(bytes(file, entry));
                } else if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
                    providers.computeIfAbsent(slashed(entry.getName().substring(SERVICES.length())), _ -> new HashSet<>()).addAll(provided(bytes(file, entry)));
                }
            }
        }
    }

    private void reachFrom(Path jar) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                if (entry.getName().endsWith(CLASS)) {
                    reachFrom(bytes(file, entry));
                }
            }
        }
    }

    private void reachOn() {
        while (!next.isEmpty()) {
            var type = next.pop();
            classes.getOrDefault(type, List.of()).forEach(this::reachFrom);
            providers.getOrDefault(type, Set.of()).forEach(this::reach);
        }
    }

    private void reachFrom(byte[] type) {
        for (var constant : ClassFile.of().parse(type).constantPool()) {
            if (constant instanceof Utf8Entry text) {
                reach(slashed(text.stringValue()));
                if (text.stringValue().indexOf(';') > 0) {
                    TYPE.matcher(text.stringValue()).results().forEach(found -> reach(found.group(1)));
                }
            }
        }
    }

    private void reach(String type) {
        if (classes.containsKey(type) && !NEVER_CALLED.matcher(type).matches() && reached.add(type)) {
            next.add(type);
        }
    }

    /** Writes a library, unless it stands there already with the same bytes: the cache of a first start goes by the time of each. */
    private void write(Path from, Path to) throws IOException {
        var written = new ByteArrayOutputStream();
        var natives = 0;
        try (var file = new ZipFile(from.toFile()); var out = new ZipOutputStream(written)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            var packages = packages(file);
            for (var entry : Collections.list(file.entries())) {
                var name = entry.getName();
                natives += NATIVE.matcher(name).matches() ? 1 : 0;
                var kept = kept(from, file, entry, packages);
                if (kept.length > 0) {
                    var copy = new ZipEntry(name);
                    copy.setTimeLocal(TIME);
                    out.putNextEntry(copy);
                    out.write(kept);
                }
            }
            if (natives > 0 && file.stream().noneMatch(entry -> isOfThisSystem(entry.getName()))) {
                throw new IOException(from + ": its native code for " + system() + " " + architecture() + " lies where it is not looked for; see packaging/Libraries.java");
            }
        }
        if (!Files.exists(to) || !Arrays.equals(Files.readAllBytes(to), written.toByteArray())) {
            Files.write(to, written.toByteArray());
        }
    }

    /** What of an entry is kept; empty where nothing is. */
    private byte[] kept(Path jar, ZipFile file, ZipEntry entry, Set<String> packages) throws IOException {
        var name = entry.getName();
        boolean isLeftOut = entry.isDirectory() || UNREAD.matcher(name).matches() || NATIVE.matcher(name).matches() && !isOfThisSystem(name);
        if (isLeftOut) {
            return new byte[0];
        }
        var bytes = bytes(file, entry);
        if (!isReachedOnly(jar)) {
            return bytes;
        }
        if (name.equals(MANIFEST)) {
            return withoutDigests(bytes);
        }
        if (name.startsWith(SERVICES)) {
            return String.join("\n", provided(bytes).stream().filter(type -> reached.contains(type)).map(type -> type.replace('/', '.')).toList())
                    .getBytes(StandardCharsets.UTF_8);
        }
        boolean isKept = name.endsWith(CLASS) ? isRead(name, file) && reached.contains(className(name))
                : name.startsWith("META-INF/") ? !SIGNATURE.matcher(name).matches() : packages.contains(folder(name));
        return isKept ? bytes : new byte[0];
    }

    private Set<String> packages(ZipFile file) {
        var packages = new HashSet<String>();
        file.stream().filter(entry -> entry.getName().endsWith(CLASS) && reached.contains(className(entry.getName()))).forEach(entry -> packages.add(folder(entry.getName())));
        return packages;
    }

    /** A manifest as it was but for what it says of single files, some of which are gone. */
    private static byte[] withoutDigests(byte[] manifest) throws IOException {
        var read = new Manifest(new ByteArrayInputStream(manifest));
        read.getEntries().clear();
        var written = new ByteArrayOutputStream();
        read.write(written);
        return written.toByteArray();
    }

    /** Whether the class is one that the run time reads: those for later versions of Java count only in a library that says that it has them. */
    private static boolean isRead(String name, ZipFile file) throws IOException {
        return !name.startsWith(VERSIONS) || file.getEntry(MANIFEST) != null
                && "true".equals(new Manifest(file.getInputStream(file.getEntry(MANIFEST))).getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE));
    }

    private static String className(String entry) {
        var path = entry.startsWith(VERSIONS) ? entry.substring(entry.indexOf('/', VERSIONS.length()) + 1) : entry;
        return path.substring(0, path.length() - CLASS.length());
    }

    private static List<String> provided(byte[] service) {
        return new String(service, StandardCharsets.UTF_8).lines().map(line -> slashed(line.replaceAll("#.*", "").strip())).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean isOfThisSystem(String name) {
        return NATIVE.matcher(name).matches() && OF_THIS_SYSTEM.matcher("/" + name).matches();
    }

    private static String slashed(String name) {
        return name.replace('.', '/');
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static byte[] bytes(ZipFile file, ZipEntry entry) throws IOException {
        try (var in = file.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static String system() {
        var name = System.getProperty("os.name");
        return name.startsWith("Windows") ? "(win|windows)" : name.startsWith("Mac") ? "(mac|darwin)" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "(x86_64|amd64)";
    }

    private static Stream<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
