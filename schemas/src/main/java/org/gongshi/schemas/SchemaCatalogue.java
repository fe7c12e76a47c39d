package org.gongshi.schemas;

import org.apache.avro.Schema;

/** Which id stands for which schema. A subject is a record's full name. */
public interface SchemaCatalogue extends AutoCloseable {
    /**
     * @return the id of a schema we write
     * @throws RegistryUnavailableException if the catalogue does not answer in time, or does not hold the schema
     */
    int idOf(Schema schema);

    /**
     * @return the schema that a record was written with
     * @throws UnknownSchemaException if no schema has that id
     * @throws RegistryUnavailableException if the catalogue does not answer in time
     */
    Schema schema(int id);

    @Override
    default void close() {}
}
