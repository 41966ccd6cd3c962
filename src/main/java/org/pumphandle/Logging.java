package org.pumphandle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program logs: warnings and errors, on standard error, and of the desktop in files that are replaced in turn. Found by logback itself, after a configuration file that somebody names. It is
 * code since reading a file of XML takes a tenth of the program's start.
 */
@ConfiguratorRank(ConfiguratorRank.FALLBACK + 1)
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String PATTERN = "%d{HH:mm:ss} %-5level %logger{0}: %msg%n";
    private static final String FILE_PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg%n%nopex";
    private static final int MOST_FILES = 4;
    private static final FileSize LARGEST = FileSize.valueOf("1MB");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder(context, PATTERN));
        console.start();
        // It would write whole messages, recipients and passwords among them. What matters of it is told in the station's own words.
        context.getLogger("org.jsmpp").setLevel(Level.OFF);
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** From now on also into files of at most one megabyte in a folder, the newest and four before it. */
    static void alsoInto(Path folder) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setFile(folder.resolve("pumphandle.log").toString());
        file.setEncoder(encoder(context, FILE_PATTERN));
        var naming = new FixedWindowRollingPolicy();
        naming.setContext(context);
        naming.setParent(file);
        naming.setFileNamePattern(folder.resolve("pumphandle-%i.log").toString());
        naming.setMaxIndex(MOST_FILES);
        naming.start();
        var turning = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        turning.setContext(context);
        turning.setMaxFileSize(LARGEST);
        turning.start();
        file.setRollingPolicy(naming);
        file.setTriggeringPolicy(turning);
        file.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
    }

    private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
