package org.gongshi.schemas;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The schemas of this very build, numbered from 1 in the order of {@link Topics#RECORDS}: for work without a registry. */
public final class BundledCatalogue implements SchemaCatalogue {
    private final List<Schema> schemas =
            Topics.RECORDS.stream().map(SpecificData.get()::getSchema).toList();

    @Override
    public int idOf(Schema schema) {
        int position = schemas.indexOf(schema);
        if (position < 0) {
            throw new RegistryUnavailableException(schema.getFullName() + " is not a record of the exchange");
        }
        return position + 1;
    }

    @Override
    public Schema schema(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException(id);
        }
        return schemas.get(id - 1);
    }
}
