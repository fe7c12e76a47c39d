package org.gongshi.schemas;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered that no schema has this id: the bytes are not ours to read. */
public final class UnknownSchemaException extends SerializationException {
    private static final long serialVersionUID = 1;

    UnknownSchemaException(int id) {
        super("no schema has id " + id);
    }
}
