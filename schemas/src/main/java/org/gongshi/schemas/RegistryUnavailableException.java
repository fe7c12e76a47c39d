package org.gongshi.schemas;

import org.apache.kafka.common.KafkaException;

/** The registry did not answer, or lacks a schema of ours: wait and try again. Says nothing about the record at hand. */
public final class RegistryUnavailableException extends KafkaException {
    private static final long serialVersionUID = 1;

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    RegistryUnavailableException(String message) {
        super(message);
    }
}
