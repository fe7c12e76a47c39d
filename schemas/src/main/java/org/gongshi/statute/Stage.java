package org.gongshi.statute;

import java.util.List;

/**
 * A stage of a procedure (办案环节) and what must be on file when it was gone through.
 *
 * @param name as in process records: CLUE, FILING, INVESTIGATION, PRESERVATION, REVIEW, NOTICE, HEARING, DISCUSSION,
 *     DECISION, SERVICE, EXECUTION, CLOSING, ARCHIVING
 * @param mandatory no such case is without it
 * @param documents names of the documents (文书) that every such stage leaves
 * @param source statute and article, in Chinese; closed by （暂定） where the rule is an assumed default
 */
public record Stage(String name, boolean mandatory, List<String> documents, String source) {
    public Stage {
        documents = List.copyOf(documents);
    }
}
