package org.gongshi.ingest.registers;

import org.gongshi.exchange.DeviceState;
import org.gongshi.exchange.DeviceType;
import org.gongshi.exchange.EquipmentVersion;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of recording equipment (音像记录设备). */
final class EquipmentVersions {
    private static final int MOST = 100_000;

    private EquipmentVersions() {}

    static EquipmentVersion read(Fields fields) {
        return new EquipmentVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("type", DeviceType.class, DeviceType.UNKNOWN),
                fields.requiredNumber("sets", 1, MOST),
                fields.choiceOr("state", DeviceState.class, DeviceState.IN_USE),
                fields.date("acquiredOn"),
                EntryId.certificate(fields, "keeper"));
    }
}
