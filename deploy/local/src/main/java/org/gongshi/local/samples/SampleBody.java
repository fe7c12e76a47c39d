package org.gongshi.local.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Writes a decision as the contract has it. */
final class SampleBody {
    private static final Map<String, String> KIND_WORDS = Map.ofEntries(
            Map.entry("PENALTY", "罚"),
            Map.entry("PERMIT", "许"),
            Map.entry("COERCION", "强"),
            Map.entry("INSPECTION", "检"),
            Map.entry("LEVY", "征"),
            Map.entry("EXPROPRIATION", "征用"),
            Map.entry("CONFIRMATION", "确"),
            Map.entry("PAYMENT", "给"),
            Map.entry("RULING", "裁"),
            Map.entry("REWARD", "奖"),
            Map.entry("OTHER", "其"));
    private static final Map<String, String> PENALTY_WORDS =
            Map.of("WARNING", "警告", "FINE", "罚款", "CONFISCATE_INCOME", "没收违法所得", "CONFISCATE_GOODS", "没收非法财物");
    /** Personal data planted in one text of so many, so that masking is seen at work. */
    private static final int PLANTED_ONE_IN = 25;

    private final RandomGenerator chance;

    SampleBody(RandomGenerator chance) {
        this.chance = chance;
    }

    Map<String, Object> of(SampleDraft draft, int serial) {
        SampleTemplate template = draft.template();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agency", draft.agency().creditCode());
        body.put("documentNumber", number(draft, KIND_WORDS.getOrDefault(template.kind(), "其"), serial));
        body.put("kind", template.kind());
        switch (template.kind()) {
            case "PENALTY" -> penalty(draft, serial, body);
            case "PERMIT" -> permit(draft, body);
            case "COERCION" -> coercion(draft, serial, body);
            case "INSPECTION" -> inspection(draft, body);
            default -> act(draft, body, template.get("outcome"));
        }
        body.put("matter", SampleMatters.idOf(template));
        body.put("officers", SampleOfficers.acting(draft.agency(), serial));
        return body;
    }

    private static String number(SampleDraft draft, String word, int serial) {
        return "%s%s〔%d〕%d号"
                .formatted(draft.agency().word(), word, draft.decidedOn().getYear(), serial);
    }

    /** What every kind has. */
    private static void act(SampleDraft draft, Map<String, Object> body, String outcome) {
        body.putIfAbsent("title", name(draft) + draft.template().get("title"));
        body.put("decidedOn", draft.decidedOn().toString());
        body.put("subject", draft.subject());
        body.put("grounds", draft.template().list("grounds"));
        body.put("outcome", outcome);
    }

    private static String name(SampleDraft draft) {
        return String.valueOf(draft.subject().get("name"));
    }

    private void penalty(SampleDraft draft, int serial, Map<String, Object> body) {
        SampleTemplate template = draft.template();
        List<String> types = template.list("types");
        BigDecimal fine = fine(template);
        String confiscated = template.get("confiscated");
        body.put("caseNumber", number(draft, "案", serial));
        body.put("title", name(draft) + template.get("act") + "案");
        act(draft, body, outcome(types, fine, confiscated));
        body.put("facts", facts(draft));
        body.put("procedure", isSummary(types, fine) ? "SUMMARY" : "ORDINARY");
        Map<String, Object> penalty = new LinkedHashMap<>();
        penalty.put("types", types);
        penalty.put("violation", template.get("violation"));
        if (types.contains("FINE")) {
            penalty.put("fine", fine.toPlainString());
        }
        if (!confiscated.isEmpty()) {
            penalty.put("confiscated", confiscated);
        }
        body.put("penalty", penalty);
    }

    private BigDecimal fine(SampleTemplate template) {
        if (!template.get("fine").isEmpty()) {
            return new BigDecimal(template.get("fine"));
        }
        if (template.get("most").isEmpty()) {
            return BigDecimal.ZERO;
        }
        int least = Integer.parseInt(template.get("least"));
        int most = Integer.parseInt(template.get("most"));
        return new BigDecimal(least + 100 * chance.nextInt((most - least) / 100 + 1)).setScale(2);
    }

    /** 行政处罚法 第五十一条 allows it up to 3,000 yuan for organisations, 200 for citizens; the lower bound fits both. */
    private boolean isSummary(List<String> types, BigDecimal fine) {
        boolean small = types.equals(List.of("WARNING"))
                || (types.equals(List.of("FINE")) && fine.compareTo(new BigDecimal(200)) <= 0);
        return small && chance.nextBoolean();
    }

    private static String outcome(List<String> types, BigDecimal fine, String confiscated) {
        StringBuilder text = new StringBuilder();
        for (String type : types) {
            text.append(text.isEmpty() ? "" : "；").append(PENALTY_WORDS.getOrDefault(type, "其他"));
            if (type.equals("FINE")) {
                text.append("人民币").append(fine.toPlainString()).append("元");
            } else if (type.equals("CONFISCATE_INCOME") && !confiscated.isEmpty()) {
                text.append("人民币").append(confiscated).append("元");
            }
        }
        return text.append("。").toString();
    }

    private String facts(SampleDraft draft) {
        LocalDate found = draft.decidedOn().minusDays(20 + chance.nextInt(40));
        String text = "经查，当事人%s于%d年%d月%d日被发现%s。以上事实有现场检查笔录、询问笔录、证据照片等为证。"
                .formatted(
                        name(draft),
                        found.getYear(),
                        found.getMonthValue(),
                        found.getDayOfMonth(),
                        draft.template().get("act"));
        return chance.nextInt(PLANTED_ONE_IN) == 0 ? text + planted() : text;
    }

    private static String planted() {
        return "现场负责人王示例，身份证号码" + SampleParties.idNumber(LocalDate.of(1980, 1, 1)) + "，联系电话13800138000。";
    }

    private void permit(SampleDraft draft, Map<String, Object> body) {
        act(draft, body, draft.template().get("outcome") + "。");
        Map<String, Object> permit = new LinkedHashMap<>();
        permit.put("result", "GRANTED");
        permit.put("category", "ORDINARY");
        permit.put("certificateName", draft.template().get("detail"));
        permit.put("certificateNumber", "示" + String.format(Locale.ROOT, "%012d", chance.nextLong(1_000_000_000_000L)));
        permit.put("validFrom", draft.decidedOn().toString());
        permit.put("validUntil", draft.decidedOn().plusYears(5).minusDays(1).toString());
        body.put("permit", permit);
    }

    private void coercion(SampleDraft draft, int serial, Map<String, Object> body) {
        body.put("caseNumber", number(draft, "强案", serial));
        act(draft, body, draft.template().get("outcome") + "。");
        body.put("coercion", Map.of("type", draft.template().get("detail")));
    }

    private void inspection(SampleDraft draft, Map<String, Object> body) {
        act(draft, body, draft.template().get("outcome") + "。");
        Map<String, Object> inspection = new LinkedHashMap<>();
        inspection.put("item", draft.template().get("title"));
        inspection.put("random", chance.nextBoolean());
        inspection.put("result", draft.template().get("detail"));
        inspection.put("handling", draft.template().get("outcome"));
        body.put("inspection", inspection);
    }
}
