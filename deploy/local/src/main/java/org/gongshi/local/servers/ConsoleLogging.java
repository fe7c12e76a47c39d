package org.gongshi.local.servers;

/** A Log4j configuration that prints to standard output, which the launcher appends to the service's log file. */
final class ConsoleLogging {
    static final String LOG4J2 = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{ISO8601} %-5p %c{1} %m%n
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            logger.server.name = kafka.server
            logger.server.level = info
            """;

    private ConsoleLogging() {}
}
