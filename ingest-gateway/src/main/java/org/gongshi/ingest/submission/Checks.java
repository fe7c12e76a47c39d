package org.gongshi.ingest.submission;

import tools.jackson.databind.node.ObjectNode;

/** All that is asked of one type of submission before it goes out, and the event that goes out. Sends nothing. */
@FunctionalInterface
public interface Checks {
    Verdict check(ObjectNode body, Speaker speaker, Delivery delivery);
}
