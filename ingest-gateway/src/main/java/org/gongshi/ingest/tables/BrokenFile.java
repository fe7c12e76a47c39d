package org.gongshi.ingest.tables;

import java.io.IOException;
import java.util.List;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;

/** Nothing further can be read out of a file; the bytes themselves could be. */
final class BrokenFile extends IOException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final String argument;

    BrokenFile(ErrorCode code, String argument) {
        super(code.name());
        this.code = code;
        this.argument = argument;
    }

    BrokenFile() {
        this(ErrorCode.TABLE_UNREADABLE, "");
    }

    Finding finding() {
        return argument.isEmpty() ? Finding.of(code) : Finding.of(code, argument);
    }

    RawRow row() {
        return new RawRow.Lost(code, argument.isEmpty() ? List.of() : List.of(argument));
    }
}
