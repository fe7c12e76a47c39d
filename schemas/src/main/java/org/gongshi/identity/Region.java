package org.gongshi.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Administrative division (行政区划代码), GB/T 2260: province 2 digits, city 2, county 2; nine digits name a township,
 * twelve a village by the statistical code. A code that no table knows is still a region, with that status.
 *
 * @param code 6, 9 or 12 digits, as few as say the same: 330106000 is 330106
 */
public record Region(String code) {

    /** What the tables say about the first six digits. */
    public enum Status {
        /** In the standard now. */
        CURRENT,
        /** Was in the standard once: merged, renamed or upgraded since. */
        HISTORICAL,
        /** In no table: mistyped, or a development zone's own code. */
        UNKNOWN
    }

    private static final Pattern TOWNSHIP_ZEROS = Pattern.compile("^(\\d{6}|\\d{9})(000)+$");
    private static final List<Integer> LENGTHS = List.of(6, 9, 12);

    /** Throws if the text is not canonical: for text from outside there is {@link #parse}. */
    public Region {
        boolean sized = LENGTHS.contains(code.length()) && code.equals(shortest(code));
        if (!sized || Folding.firstNonDigit(code, 0, code.length()) >= 0) {
            throw new IllegalArgumentException("not a canonical region code: " + code);
        }
    }

    /** Accepts full-width digits, spaces and closing zeros beyond the sixth digit. */
    public static Parsed<Region> parse(String raw) {
        String code = Folding.code(raw);
        int misfit = Folding.firstNonDigit(code, 0, code.length());
        if (misfit >= 0) {
            return new Parsed.Invalid<>(Flaw.REGION_CHARACTER, misfit + 1, code.charAt(misfit));
        }
        return LENGTHS.contains(code.length())
                ? new Parsed.Valid<>(new Region(shortest(code)))
                : new Parsed.Invalid<>(Flaw.REGION_LENGTH, code.length());
    }

    /** Whether the first six digits are in force. */
    public Status status() {
        if (RegionTable.CURRENT.containsKey(sixDigits())) {
            return Status.CURRENT;
        }
        return RegionTable.HISTORY.containsKey(sixDigits()) ? Status.HISTORICAL : Status.UNKNOWN;
    }

    /** Name (名称) of the division that the first six digits stand for, the latest it had; of townships only the county's. */
    public Optional<String> name() {
        return Optional.ofNullable(RegionTable.CURRENT.get(sixDigits()))
                .or(() -> Optional.ofNullable(RegionTable.HISTORY.get(sixDigits())));
    }

    /** The divisions in force that have this name: 朝阳区 is two, 杭州市 one. */
    public static List<Region> named(String name) {
        return RegionTable.CODES.getOrDefault(name, List.of()).stream()
                .map(Region::new)
                .toList();
    }

    /** The code in force for the place an abolished code stood for, as far as names tell; empty for a code in force. */
    public Optional<Region> successor() {
        return status() == Status.HISTORICAL
                ? name().flatMap(name -> RegionSuccessors.of(sixDigits(), name))
                : Optional.empty();
    }

    /** Names from the province down, for example 浙江省杭州市西湖区; empty if unknown. */
    public String fullName() {
        return name().isEmpty()
                ? ""
                : Stream.of(Optional.of(province()), city(), Optional.of(new Region(sixDigits())))
                        .flatMap(Optional::stream)
                        .distinct()
                        .flatMap(region -> region.name().stream())
                        .collect(Collectors.joining());
    }

    /** The province; itself if it is one. */
    public Region province() {
        return new Region(code.substring(0, 2) + "0000");
    }

    /** The city; itself if it is one; empty for provinces and for counties directly under one. */
    public Optional<Region> city() {
        String city = code.substring(0, 4) + "00";
        return city.endsWith("0000") || !RegionTable.isCity(city) ? Optional.empty() : Optional.of(new Region(city));
    }

    /** Whether the other is this one or lies in it by the digits of its code. */
    public boolean contains(Region other) {
        return other.code.startsWith(code.replaceFirst("^(\\d{2}|\\d{4})(00)+$", "$1"));
    }

    @Override
    public String toString() {
        return code;
    }

    private String sixDigits() {
        return code.substring(0, 6);
    }

    private static String shortest(String code) {
        return TOWNSHIP_ZEROS.matcher(code).replaceFirst("$1");
    }
}
