package org.gongshi.ingest.registers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text cites of a law (引用的法条).
 *
 * @param law title as it is compared: without 中华人民共和国, year of revision and blanks
 * @param article as 第58条; null: the law as a whole
 */
record Citation(String law, @Nullable String article) {
    private static final Pattern CITED = Pattern.compile("《([^《》]+)》([^《》]*)");
    private static final Pattern ARTICLE = Pattern.compile("第([0-9零〇一二三四五六七八九十百千]+)条(之[一二三四五六七八九十]+)?");
    private static final Pattern REVISION = Pattern.compile("\\([^()]*(?:修[正订改]|[0-9]{4})[^()]*\\)$");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]");
    private static final String STATE = "中华人民共和国";
    private static final String DIGITS = "零一二三四五六七八九";

    /** Everything that the text cites in 《…》; each article on its own. */
    static List<Citation> in(String text) {
        List<Citation> citations = new ArrayList<>();
        for (Matcher cited = CITED.matcher(text); cited.find(); ) {
            String law = title(cited.group(1));
            List<String> articles = ARTICLE.matcher(cited.group(2))
                    .results()
                    .map(found -> article(found.group()))
                    .toList();
            articles.forEach(article -> citations.add(new Citation(law, article)));
            if (articles.isEmpty()) {
                citations.add(new Citation(law, null));
            }
        }
        return citations;
    }

    /** A title as it is compared. */
    static String title(String raw) {
        String folded =
                BLANK.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
        String bare = REVISION.matcher(folded.replaceAll("[《》]", "")).replaceAll("");
        return bare.startsWith(STATE) && bare.length() > STATE.length() ? bare.substring(STATE.length()) : bare;
    }

    /** The number of an article as it is compared, its paragraph left out; the text itself if it is none. */
    static String article(String raw) {
        Matcher number = ARTICLE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        if (!number.find()) {
            return raw;
        }
        String among = number.group(2);
        return "第" + value(number.group(1)) + "条" + (among == null ? "" : among);
    }

    /** 一百二十四 as 124. */
    private static long value(String numeral) {
        long sum = 0;
        long digit = 0;
        for (int place = 0; place < numeral.length(); place++) {
            char at = numeral.charAt(place);
            long unit = at == '十' ? 10 : at == '百' ? 100 : at == '千' ? 1000 : 1;
            if (unit > 1) {
                sum += Math.max(digit, 1) * unit;
                digit = 0;
            } else {
                digit = Character.isDigit(at)
                        ? digit * 10 + Character.digit(at, 10)
                        : DIGITS.indexOf(at == '〇' ? '零' : at);
            }
        }
        return sum + digit;
    }
}
