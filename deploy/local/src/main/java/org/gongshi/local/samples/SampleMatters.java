package org.gongshi.local.samples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The items on the lists of sample agencies (行政执法事项清单): one for each violation and each other act of their sector line. */
final class SampleMatters {
    private SampleMatters() {}

    /**
     * An item.
     *
     * @param basis statute articles (执法依据)
     */
    record SampleMatter(String id, String name, String kind, Set<String> basis) {}

    static List<SampleMatter> of(String sector) {
        List<SampleMatter> matters = new ArrayList<>();
        for (SampleTemplate template : SampleTemplate.all()) {
            if (template.sector().equals(sector)) {
                matter(matters, template).basis().addAll(template.list("grounds"));
            }
        }
        return matters;
    }

    static String idOf(SampleTemplate template) {
        return matter(of(template.sector()), template).id();
    }

    /** The item of this template, put at the end of the list if it is not there yet. */
    private static SampleMatter matter(List<SampleMatter> matters, SampleTemplate template) {
        String name = name(template);
        return matters.stream()
                .filter(matter -> matter.name().equals(name) && matter.kind().equals(template.kind()))
                .findFirst()
                .orElseGet(() -> {
                    String id = String.format(Locale.ROOT, "%s-%02d", template.kind(), matters.size() + 1);
                    matters.add(new SampleMatter(id, name, template.kind(), new LinkedHashSet<>()));
                    return matters.getLast();
                });
    }

    private static String name(SampleTemplate template) {
        return template.kind().equals("PENALTY") ? "对" + template.get("violation") + "的处罚" : template.get("title");
    }
}
