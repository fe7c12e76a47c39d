package org.gongshi.local.processes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to run beside this one.
 *
 * @param environment the whole environment of the program; nothing is inherited
 * @param log what the program prints is appended here
 * @param startLimit how long it may take until it is ready
 * @param grace how long it may take to end after TERM before it gets KILL
 */
public record Service(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Readiness readiness,
        Duration startLimit,
        Duration grace) {
    public Service {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
