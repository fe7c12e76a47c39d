package org.gongshi.schemas;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of one schema. Most of our fields may be null, and Avro looks for the branch of a union by the name of the
 * value's type; where the other branch is null, the value itself tells.
 */
final class RecordWriter extends SpecificDatumWriter<SpecificRecord> {
    private static final int OR_NULL = 2;

    RecordWriter(Schema schema) {
        super(schema, SpecificData.getForSchema(schema));
    }

    @Override
    protected int resolveUnion(Schema union, @Nullable Object value) {
        var branches = union.getTypes();
        if (branches.size() != OR_NULL || branches.getFirst().getType() != Schema.Type.NULL) {
            return super.resolveUnion(union, value);
        }
        return value == null ? 0 : 1;
    }
}
