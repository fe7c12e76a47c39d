package org.gongshi.search.access;

import java.time.InstantSource;
import org.gongshi.exchange.AccessKey;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.AuditedRead;
import org.gongshi.schemas.Topics;
import org.gongshi.search.topics.TopicWriter;
import org.springframework.stereotype.Component;

/** What agencies read with their keys, recorded before they are answered. */
@Component
public final class KeyReads {
    private final TopicWriter writer;
    private final InstantSource clock;

    KeyReads(TopicWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * @param agency that it concerns; empty: several or all
     * @param subject the question as it was asked
     */
    public void record(AccessKey key, AuditedMatter matter, String agency, String subject) {
        String reader = key.getAgency() + "/" + key.getId();
        writer.confirm(Topics.AUDIT_READS, agency, new AuditedRead(agency, reader, clock.instant(), matter, subject));
    }
}
