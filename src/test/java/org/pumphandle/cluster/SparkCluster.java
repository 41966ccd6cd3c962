package org.pumphandle.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;
import org.pumphandle.JavaProcess;

/**
 * Runs commands of the cluster in processes of their own: a driver, which brings a master and workers, and two executors, each a JVM. No distribution of
 * Spark is needed: its libraries are those of the test.
 */
final class SparkCluster {
    private static final int EXECUTORS = 2;
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.timezone=UTC";

    private final Path folder;

    /** What came of a run. */
    record Outcome(int status, String printed) {
    }

    /** @param folder for everything that Spark leaves about */
    SparkCluster(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("jars"));
    }

    /** Executors that are processes of their own. */
    static String processes() {
        return "local-cluster[" + EXECUTORS + ",1,512]";
    }

    /** Tasks are threads of the driver, and are tried twice; it begins sooner. */
    static String threads() {
        return "local[" + EXECUTORS + ",2]";
    }

    /** Runs a command. */
    Outcome run(List<String> settings, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(JavaProcess.command(ClusterCommand.class, "512m", arguments));
        int beforeClass = command.indexOf(ClusterCommand.class.getName());
        var options = new ArrayList<>(Arrays.stream(JavaModuleOptions.defaultModuleOptionArray()).toList());
        options.addAll(List.of("-Dspark.home=" + folder, "-Dspark.driver.host=127.0.0.1", "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.local.dir=" + folder.resolve("scratch"),
                "-Dspark.executor.extraClassPath=" + System.getProperty("java.class.path"),
                "-Dspark.authenticate=true", "-Dspark.authenticate.secret=of-a-test", "-Dspark.network.crypto.enabled=true",
                "-Dspark.io.encryption.enabled=true", "-Dspark.executor.memory=512m", "-Dspark.executor.extraJavaOptions=" + QUICK_START,
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC", "-Duser.language=en"));
        settings.forEach(setting -> options.add("-D" + setting));
        command.addAll(beforeClass, options);
        var printed = folder.resolve("printed.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        var process = builder.start();
        if (!process.waitFor(150, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("it did not end: " + Files.readString(printed));
        }
        return new Outcome(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    }
}
