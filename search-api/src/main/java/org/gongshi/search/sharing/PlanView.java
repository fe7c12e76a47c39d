package org.gongshi.search.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspection plan (涉企检查计划) as a reader who isn't of the public may see it.
 *
 * @param agency credit code of the agency that inspects
 * @param from first day of the visits
 * @param until last day of the visits
 * @param jointWith credit codes of agencies that come along
 * @param inspected credit codes of all who are inspected; null: not for this reader
 * @param content what is looked at; null: not stated, or not for this reader
 * @param method how; null: not stated, or not for this reader
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        String id,
        String agency,
        String name,
        @Nullable String item,
        @Nullable String matter,
        LocalDate from,
        LocalDate until,
        boolean random,
        List<String> jointWith,
        @Nullable List<String> inspected,
        @Nullable String content,
        @Nullable String method) {}
