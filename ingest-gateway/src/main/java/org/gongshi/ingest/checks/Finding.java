package org.gongshi.ingest.checks;

import java.util.List;

/**
 * One thing found in a submission.
 *
 * @param pointer JSON pointer (RFC 6901) of the member; empty for the whole
 * @param value what stood there, already masked and cut; empty if there is nothing to show
 * @param arguments what the message of this code needs, in its order; never a digit of an ID number
 */
public record Finding(String pointer, ErrorCode code, String value, List<String> arguments) {
    public Finding {
        pointer = Text.whole(Masking.everywhere(pointer));
        value = Text.whole(value);
        arguments = arguments.stream().map(Masking::everywhere).map(Text::whole).toList();
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
        return new Finding(prefix + pointer, code, value, arguments);
    }
}
