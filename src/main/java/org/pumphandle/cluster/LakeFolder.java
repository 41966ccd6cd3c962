package org.pumphandle.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;

/**
 * Where a lake lies: what Hadoop's file systems reach, or a folder that all machines see, which the JDK reads and writes: there Hadoop starts a program for
 * each file.
 */
record LakeFolder(String folder, Configuration configuration) {

    /** The folder, where it is one of this machine. */
    private Optional<Path> local() {
        var uri = URI.create(folder);
        var scheme = uri.getScheme() == null ? FileSystem.getDefaultUri(configuration).getScheme() : uri.getScheme();
        return "file".equals(scheme) ? Optional.of(Path.of(uri.getPath())) : Optional.empty();
    }

    private org.apache.hadoop.fs.Path remote(String path) {
        return new org.apache.hadoop.fs.Path(folder, path);
    }

    private FileSystem system() throws IOException {
        return remote("any").getFileSystem(configuration);
    }

    /** All bytes of a file; files of a lake are small. */
    byte[] read(String path) throws IOException {
        var local = local();
        if (local.isPresent()) {
            return Files.readAllBytes(local.get().resolve(path));
        }
        try (var in = system().open(remote(path))) {
            return in.readAllBytes();
        }
    }

    /** Writes a file, and replaces one that is there. */
    void write(String path, byte[] bytes) throws IOException {
        var local = local();
        if (local.isPresent()) {
            var file = local.get().resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } else {
            try (var out = system().create(remote(path), true)) {
                out.write(bytes);
            }
        }
    }

    /** Writes a file in the place of one that is there: whoever reads finds the one or the other. */
    void replace(String path, byte[] bytes) throws IOException {
        var writing = path + ".writing";
        write(writing, bytes);
        var local = local();
        if (local.isPresent()) {
            Files.move(local.get().resolve(writing), local.get().resolve(path), StandardCopyOption.ATOMIC_MOVE);
        } else {
            FileContext.getFileContext(remote(path).toUri(), configuration).rename(remote(writing), remote(path), Options.Rename.OVERWRITE);
        }
    }

    /** Removes the files that are not named; folders stay. */
    void keepOnly(Set<String> paths) throws IOException {
        var local = local();
        if (local.isPresent()) {
            var root = local.get();
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (!paths.contains(root.relativize(file).toString().replace('\\', '/'))) {
                        Files.delete(file);
                    }
                }
            }
        } else {
            var root = system().makeQualified(new org.apache.hadoop.fs.Path(folder)).toUri();
            for (var files = system().listFiles(new org.apache.hadoop.fs.Path(folder), true); files.hasNext();) {
                var file = files.next().getPath();
                if (!paths.contains(root.relativize(file.toUri()).getPath())) {
                    system().delete(file, false);
                }
            }
        }
    }

    boolean exists() throws IOException {
        var local = local();
        return local.isPresent() ? Files.exists(local.get()) : system().exists(new org.apache.hadoop.fs.Path(folder));
    }

    /** Removes the folder with all that is in it. */
    void delete() throws IOException {
        var local = local();
        if (local.isEmpty()) {
            system().delete(new org.apache.hadoop.fs.Path(folder), true);
        } else if (Files.exists(local.get())) {
            try (var files = Files.walk(local.get())) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** As it is named. */
    @Override
    public String toString() {
        return folder;
    }
}
