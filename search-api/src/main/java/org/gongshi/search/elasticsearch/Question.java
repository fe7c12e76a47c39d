package org.gongshi.search.elasticsearch;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQuery;

/** One of several questions that go to the engine in one request. */
public sealed interface Question {

    record OfDecisions(DecisionQuery query) implements Question {}

    record OfEntries(RegisterQuery query) implements Question {}

    /** How many entries of a register an agency has on that day, and since when the newest of their versions holds. */
    record OfCount(PublicRegister register, String agency, LocalDate on) implements Question {}

    /** How many decisions an agency made in each month since that day. */
    record OfMonths(String agency, LocalDate from) implements Question {}

    /** Officers of that full name in one of these agencies. */
    record OfOfficers(String name, List<String> agencies, LocalDate on) implements Question {}
}
