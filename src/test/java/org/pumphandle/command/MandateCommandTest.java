package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.Mandates;

/** The authority and a station, each at its own command line. */
class MandateCommandTest {
    @TempDir
    Path directory;
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @Test
    void anAuthoritySignsAndRenewsAndAStationObeys() throws IOException {
        var today = LocalDate.now(ZoneOffset.UTC);
        Files.writeString(directory.resolve("secret"), "the authority's own sentence\n");
        Files.writeString(directory.resolve("passphrase"), "broad street 1854\n");
        Files.writeString(directory.resolve("tokens"), "TOKEN-1\n");
        assertThat(run("mandate", "list", "--tokens", path("tokens"), "--out", path("list"))).isZero();
        var hash = out.toString().strip();
        Files.writeString(directory.resolve("fields"), Mandates.fields(today.minusDays(10), today));
        assertThat(authority("key", "--out", path("key"))).isZero();
        assertThat(authority("key", "--out", path("key"))).as("a key is never replaced").isEqualTo(1);
        assertThat(authority("sign", "--key", path("key"), "--fields", path("fields"), "--field", hash, "--out", path("mandate"))).isZero();
        assertThat(authority("sign", "--key", path("key"), "--fields", path("fields"), "--field", "grace_days: 3", "--out", path("m")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("the field grace_days stands 2 times");
        assertThat(run("mandate", "show", path("mandate"))).isZero();
        assertThat(out.toString()).contains("the signature fits", "authority: Ministry of Health", "renewed_by: the Minister", hash);

        assertThat(station("init", path("office"), "--mandate", path("mandate"))).isZero();
        assertThat(station("account", "add", path("office"), "tracer", "--role", "tracer", "--new-passphrase-file", path("passphrase"),
                "--account", "administrator")).isZero();
        assertThat(station("mandate", "exclude", path("office"), path("list"))).isZero();
        assertThat(authority("renew", "--key", path("key"), "--mandate", path("mandate"), "--first-day", today.toString(), "--last-day",
                today.plusDays(20).toString(), "--out", path("renewed"))).isZero();
        assertThat(authority("renew", "--key", path("key"), "--mandate", path("mandate"), "--first-day", today.toString(), "--last-day",
                today.plusDays(21).toString(), "--out", path("long"))).isEqualTo(1);
        assertThat(err.toString()).contains("22 days; 1 to 21 are allowed");
        assertThat(station("mandate", "install", path("office"), path("renewed"))).isZero();
        assertThat(station("mandate", "install", path("office"), path("mandate"))).isEqualTo(1);
        assertThat(station("mandate", "state", path("office"))).isZero();
        assertThat(out.toString()).contains("the mandate 2 of Ministry of Health holds until " + today.plusDays(20) + ", 21 days left",
                "rules: radius at most 50 m", "area: latitude 51.0000", "excluded tokens: by a list", "station_key: ");
        assertThat(station("match", path("office"), "--radius", "60", "--out", path("out"))).isEqualTo(1);
        assertThat(err.toString()).contains("the mandate 2 of Ministry of Health says largest_radius_m: 50");
        assertThat(run("mandate", "certificate", path("renewed"))).isEqualTo(1);
    }

    private int authority(String... arguments) {
        return with("secret", 1, arguments);
    }

    private int station(String... arguments) {
        return with("passphrase", 0, arguments);
    }

    private int with(String passphrase, int shift, String... arguments) {
        var all = new String[arguments.length + shift + 2];
        all[0] = "mandate";
        System.arraycopy(arguments, 0, all, shift, arguments.length);
        all[arguments.length + shift] = "--passphrase-file";
        all[arguments.length + shift + 1] = path(passphrase);
        return run(all);
    }

    private int run(String... arguments) {
        return PumphandleCommand.run(new NoDisplay(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }
}
