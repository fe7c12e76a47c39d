package org.gongshi.identity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads document numbers as agencies really write them; the shapes were met in published lists of numbers. */
final class DocumentNumberParser {
    /** Width of the field CF_WSH in the exchange format of credit information. */
    private static final int MAX_LENGTH = 128;

    /**
     * As official documents print it (机关代字〔年份〕序号): nothing of it is folded, and most numbers are written so. Figures
     * in the word are too few for an ID number.
     */
    private static final Pattern PRINTED = Pattern.compile(
            "([\\u4E00-\\u9FFF]{1,30}[0-9]{0,10}[\\u4E00-\\u9FFF]{0,10})〔((?:19|20)[0-9]{2})〕([0-9]{1,10}号)");

    /** A label before the number, such as 发文字号: or 行政处罚决定书文号:. */
    private static final Pattern LABEL = Pattern.compile("^\\p{IsHan}{0,14}号:");

    private static final Pattern DASH = Pattern.compile("[‐–—―−]");
    private static final Pattern OPEN = Pattern.compile("[〔【\\[〖{(<〈「（]");
    private static final Pattern CLOSE = Pattern.compile("[〕】\\]〗})>〉」）]");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile(OPEN.pattern() + CLOSE.pattern());
    private static final Pattern SQUARE_YEAR = Pattern.compile("[〔【\\[〖{]([0-9]+)年?[〕】\\]〗}]");
    /** Round brackets often belong to the agency's word: only a year in them counts, and only if no square ones do. */
    private static final Pattern ANY_YEAR = Pattern.compile("[〔【\\[〖{(<〈「]((?:19|20)[0-9]{2})年?[〕】\\]〗})>〉」]");
    /** 公告2018年第14号: a year without brackets. */
    private static final Pattern PLAIN_YEAR = Pattern.compile("^(.*?)((?:19|20)[0-9]{2})年(第?[0-9]+号)$");
    /** Word and serial of a number without a year: 令第219号, 国药准字H20051234, JY13301060012345. */
    private static final Pattern NO_YEAR =
            Pattern.compile("^(.*?)第?([A-Za-z0-9][A-Za-z0-9\\-/]*(?:（[A-Za-z0-9]+）)?)号?$");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern SERIAL_MARKS = Pattern.compile("[第号]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");
    private static final Pattern DATE = Pattern.compile("^[0-9]{4}([-/])[0-9]{1,2}\\1[0-9]{1,2}$");
    private static final Pattern PART = Pattern.compile("[\\p{IsHan}A-Za-z0-9（）()·.\\-/、~]{0,40}");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");

    private DocumentNumberParser() {}

    static Parsed<DocumentNumber> parse(String raw) {
        Matcher printed = PRINTED.matcher(raw);
        return printed.matches()
                ? new Parsed.Valid<>(new DocumentNumber(
                        raw, printed.group(1), Integer.parseInt(printed.group(2)), bare(printed.group(3))))
                : parseWritten(raw);
    }

    /** However somebody wrote it. */
    static Parsed<DocumentNumber> parseWritten(String raw) {
        String text = clean(raw);
        if (text.isEmpty()) {
            return new Parsed.Invalid<>(Flaw.DOCUMENT_NUMBER_EMPTY);
        }
        if (text.length() > MAX_LENGTH) {
            return new Parsed.Invalid<>(Flaw.DOCUMENT_NUMBER_LENGTH, text.length());
        }
        return ID_NUMBER.matcher(text).results().anyMatch(run -> CitizenId.parse(run.group()) instanceof Parsed.Valid)
                ? new Parsed.Invalid<>(Flaw.DOCUMENT_NUMBER_HOLDS_ID_NUMBER)
                : read(text);
    }

    /** A serial to compare by. A number typed into a spreadsheet loses its leading zeros, so they don't count. */
    static String bare(String rest) {
        String serial = SERIAL_MARKS.matcher(rest.toUpperCase(Locale.ROOT)).replaceAll("");
        return LEADING_ZEROS.matcher(serial).replaceFirst("");
    }

    private static String clean(String raw) {
        String text = DASH.matcher(Folding.text(raw)).replaceAll("-");
        text = LABEL.matcher(text).replaceFirst("");
        text = ChineseNumerals.asDigits(EMPTY_BRACKETS.matcher(text).replaceAll(""));
        String inner = text.length() > 1 ? text.substring(1, text.length() - 1) : text;
        return text.startsWith("(") && text.endsWith(")") && isBalanced(rounded(inner)) ? inner : text;
    }

    private static Parsed<DocumentNumber> read(String text) {
        Matcher square = SQUARE_YEAR.matcher(text);
        if (square.find()) {
            return withYear(text, square);
        }
        Matcher any = ANY_YEAR.matcher(text);
        return any.find() ? withYear(text, any) : withoutBrackets(rounded(text));
    }

    private static Parsed<DocumentNumber> withYear(String text, Matcher year) {
        String digits = year.group(1);
        String word = rounded(text.substring(0, year.start()));
        String after = text.substring(year.end());
        String rest = DIGITS.matcher(after).matches() ? after + "号" : rounded(after);
        return YEAR.matcher(digits).matches()
                ? number(word + "〔" + digits + "〕" + rest, word, Integer.parseInt(digits), rest)
                : new Parsed.Invalid<>(Flaw.DOCUMENT_NUMBER_YEAR);
    }

    private static Parsed<DocumentNumber> withoutBrackets(String text) {
        Matcher plain = PLAIN_YEAR.matcher(text);
        if (plain.matches()) {
            return number(text, plain.group(1), Integer.parseInt(plain.group(2)), plain.group(3));
        }
        Matcher undated = NO_YEAR.matcher(text);
        return undated.matches() && !DATE.matcher(text).matches()
                ? number(text, undated.group(1), DocumentNumber.NO_YEAR, undated.group(2))
                : new Parsed.Invalid<>(isBalanced(text) ? Flaw.DOCUMENT_NUMBER_TEXT : Flaw.DOCUMENT_NUMBER_BRACKETS);
    }

    private static Parsed<DocumentNumber> number(String display, String word, int year, String rest) {
        if (!isBalanced(word)
                || !isBalanced(rest)
                || EMPTY_BRACKETS.matcher(word + rest).find()) {
            return new Parsed.Invalid<>(Flaw.DOCUMENT_NUMBER_BRACKETS);
        }
        if (!PART.matcher(word).matches() || !PART.matcher(rest).matches()) {
            return new Parsed.Invalid<>(Flaw.DOCUMENT_NUMBER_TEXT);
        }
        String serial = bare(rest);
        return DIGITS.matcher(serial).find()
                ? new Parsed.Valid<>(new DocumentNumber(display, word.toUpperCase(Locale.ROOT), year, serial))
                : new Parsed.Invalid<>(Flaw.DOCUMENT_NUMBER_SERIAL);
    }

    /** Brackets of every kind as the full-width round ones that Chinese documents use. */
    private static String rounded(String text) {
        return CLOSE.matcher(OPEN.matcher(text).replaceAll("（")).replaceAll("）");
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '（' ? 1 : text.charAt(i) == '）' ? -1 : 0;
        }
        return depth == 0;
    }
}
