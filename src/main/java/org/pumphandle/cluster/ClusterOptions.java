package org.pumphandle.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.pumphandle.custody.ClusterKeys;
import picocli.CommandLine.Option;

/** What all jobs need: the cluster's keys, and Spark in a way in which nothing that is personal goes over a wire or onto a disk in the clear. */
final class ClusterOptions {
    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The cluster's key file.")
    private Path key;

    @Option(names = "--passphrase-file", paramLabel = "FILE", required = true, description = "Its passphrase is the first line of FILE.")
    private Path passphrase;

    @Option(names = "--master", paramLabel = "URL", description = "Spark's master, where spark-submit does not say it.")
    private Optional<String> master = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields.
    ClusterOptions() {
    }

    ClusterKeys keys() throws IOException {
        var secret = firstLine(passphrase);
        try {
            return ClusterKeys.open(key, secret);
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    /** The first line of a file; the caller clears it. */
    static char[] firstLine(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        int length = 0;
        while (length < text.length() && text.charAt(length) != '\n' && text.charAt(length) != '\r') {
            length++;
        }
        var line = new char[length];
        text.get(line);
        Arrays.fill(bytes, (byte) 0);
        return line;
    }

    JavaSparkContext spark(String name) {
        var conf = new SparkConf().setAppName("pumphandle " + name);
        master.ifPresent(conf::setMaster);
        return new JavaSparkContext(safe(conf));
    }

    /**
     * Sets what may be set here, and goes on only where the rest is set.
     *
     * @throws LakeException naming what is missing
     */
    static SparkConf safe(SparkConf conf) {
        conf.setIfMissing("spark.ui.enabled", "false");
        if (conf.get("spark.master", "").startsWith("local")) {
            return conf;
        }
        for (var wanted : new String[]{"spark.authenticate", "spark.network.crypto.enabled", "spark.io.encryption.enabled"}) {
            if (!conf.getBoolean(wanted, false)) {
                throw new LakeException("cases' paths and subscribers' fixes go between machines and onto their disks: set " + wanted
                        + "=true, as packaging/cluster/submit does");
            }
        }
        return conf;
    }
}
