import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes what is installed out of the image that the build left: first the application by itself, with a native launcher and the cache of a first start, then a package
 * of it. Started as a source file with the project's folder, the image's folder, the folder for packages, the version, and the kind of package: {@code app-image}, or what
 * jpackage makes on this system ({@code deb}, {@code rpm}, {@code msi}, {@code exe}, {@code dmg}, {@code pkg}), and the time that its files bear.
 */
final class Package {
    private static final String NAME = "pumphandle";
    private static final String DESCRIPTION = "Contact tracing with built-in safeguards";
    private static final String VENDOR = "Pumphandle";

    private final Path project;
    private final Path image;
    private final Path packages;
    private final String version;
    private final Instant made;

    private Package(Path project, Path image, Path packages, String version, Instant made) {
        this.project = project;
        this.image = image;
        this.packages = packages;
        this.version = version;
        this.made = made;
    }

    public static void main(String[] arguments) throws Exception {
        var made = new Package(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), arguments[3], Instant.parse(arguments[5]));
        var application = made.application();
        if (!arguments[4].equals("app-image")) {
            made.installer(arguments[4], application);
            made.checksums();
        }
    }

    /**
     * Leaves {@code SHA256SUMS}, as {@code sha256sum --check} reads it, and where the environment names an Ed25519 key (PKCS#8, PEM) in {@code PUMPHANDLE_SIGNING_KEY}, its signature
     * beside it, as {@code openssl pkeyutl -verify -rawin} reads it.
     */
    private void checksums() throws IOException, GeneralSecurityException {
        var sums = new StringBuilder();
        try (var files = Files.list(packages)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.append(HexFormat.of().formatHex(digest)).append("  ").append(file.getFileName()).append('\n');
            }
        }
        var list = Files.writeString(packages.resolve("SHA256SUMS"), sums);
        var key = System.getenv("PUMPHANDLE_SIGNING_KEY");
        if (key != null && !key.isBlank()) {
            var pem = Files.readString(Path.of(key)).replaceAll("-----[A-Z ]+-----|\\s", "");
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))));
            signature.update(Files.readAllBytes(list));
            Files.write(packages.resolve("SHA256SUMS.sig"), signature.sign());
        }
    }

    /** The application as a folder that runs from wherever it lies. */
    private Path application() throws Exception {
        var input = packages.resolve("input");
        Image.deleteTree(packages);
        Files.createDirectories(packages);
        Image.copyTree(image.resolve("lib"), input);
        Files.deleteIfExists(input.resolve("pumphandle.aot"));
        var bill = input.resolve("pumphandle-bom.xml");
        Licences.write(bill, project, input, input.resolve("LICENCES.txt"));
        Files.delete(bill);
        Image.copyTree(image.resolve("assets"), input.resolve("assets"));
        var command = jpackage("app-image");
        command.addAll(List.of("--input", input.toString(), "--main-jar", NAME + "-" + version + ".jar", "--runtime-image", image.resolve("runtime").toString()));
        if (isLinux()) {
            command.addAll(List.of("--icon", project.resolve("assets/icon.png").toString()));
        }
        for (var option : Files.readAllLines(project.resolve("packaging/java-options"))) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/pumphandle.aot", "--java-options", "-Dpumphandle.assets=$APPDIR/assets"));
        run(command);
        Image.deleteTree(input);
        var application = packages.resolve(NAME);
        var library = application.resolve("lib/app");
        // Of the native launcher; those of the run time are gone.
        Image.withoutSymbols(application.resolve("lib"));
        Image.rehearse(application.resolve("lib/runtime"), library, library.resolve("assets"));
        return application;
    }

    private void installer(String kind, Path application) throws IOException, InterruptedException {
        var command = jpackage(kind);
        command.addAll(List.of("--app-image", application.toString(), "--license-file", project.resolve("LICENSE").toString(),
                "--file-associations", project.resolve("packaging/station.properties").toString()));
        if (kind.equals("deb")) {
            command.addAll(List.of("--resource-dir", project.resolve("packaging/deb").toString()));
        }
        switch (kind) {
            case "deb", "rpm" -> command.addAll(List.of("--linux-shortcut", "--linux-menu-group", "Office;Science;", "--linux-app-category", "science"));
            case "msi", "exe" -> command.addAll(List.of("--win-menu", "--win-shortcut-prompt", "--win-dir-chooser", "--win-per-user-install",
                    "--win-upgrade-uuid", "6c2f5f0e-5f0b-4c57-9d0d-1854b20ad5e7"));
            default -> {
            }
        }
        run(command);
    }

    private List<String> jpackage(String kind) {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jpackage").toString();
        return new ArrayList<>(List.of(tool, "--type", kind, "--name", NAME, "--app-version", version, "--vendor", VENDOR, "--description", DESCRIPTION,
                "--dest", packages.toString()));
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var running = new ProcessBuilder(command).inheritIO();
        // As dpkg-deb and rpmbuild read it.
        running.environment().put("SOURCE_DATE_EPOCH", Long.toString(made.getEpochSecond()));
        var status = running.start().waitFor();
        if (status != 0) {
            throw new IOException(Path.of(command.getFirst()).getFileName() + " failed with status " + status);
        }
    }
}
