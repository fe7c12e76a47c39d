package org.gongshi.streams.deadletters;

import java.util.stream.Stream;
import org.gongshi.schemas.RegistryUnavailableException;

/** A registry that is away says nothing about the record at hand. */
final class Registry {
    private Registry() {}

    static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(RegistryUnavailableException.class::isInstance);
    }
}
