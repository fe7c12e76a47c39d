package org.gongshi.ingest.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in a submission.
 *
 * @param pointer JSON pointer (RFC 6901) of the member; empty for the whole
 * @param value what stood there, already masked and cut; empty if there is nothing to show
 * @param arguments what the message of this code needs, in its order; never a digit of an ID number
 * @param column of the table that it was found in; null if it was no table
 */
public record Finding(
        String pointer,
        ErrorCode code,
        String value,
        List<String> arguments,
        @Nullable String column) {
    public Finding {
        pointer = Text.whole(Masking.everywhere(pointer));
        value = Text.whole(value);
        arguments = arguments.stream().map(Masking::everywhere).map(Text::whole).toList();
        column = column == null ? null : Text.whole(Masking.everywhere(column));
    }

    /** In no table. */
    public Finding(String pointer, ErrorCode code, String value, List<String> arguments) {
        this(pointer, code, value, arguments, null);
    }

    /** About a member whose value is shown as far as it may be. */
    public static Finding about(String member, String pointer, ErrorCode code, String value, List<String> arguments) {
        return new Finding(pointer, code, Masking.shown(member, value), arguments);
    }

    /** About the whole, without a value. */
    public static Finding of(ErrorCode code, String... arguments) {
        return new Finding("", code, "", List.of(arguments));
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** The same, inside a larger document. */
    public Finding under(String prefix) {
        return new Finding(prefix + pointer, code, value, arguments, column);
    }

    /** The same, in a column of a table. */
    public Finding in(String header) {
        return new Finding(pointer, code, value, arguments, header);
    }
}
