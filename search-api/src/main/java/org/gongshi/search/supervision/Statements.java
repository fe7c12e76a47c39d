package org.gongshi.search.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.exchange.Statement;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.topics.SealedContent;
import org.gongshi.search.topics.TopicTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What agencies say to supervisors (陈述): the words of objections and answers, opened for who may read the card they are on. */
@Component
final class Statements {
    private final TopicTable<Statement> statements;
    private final SealedContent contents;

    Statements(TopicTable<Statement> statementTable, SealedContent contents) {
        this.statements = statementTable;
        this.contents = contents;
    }

    /**
     * What was said.
     *
     * @param event of the card
     * @param doneOn when what was asked for was done; null: it isn't yet, or nothing was asked for
     */
    record Said(CardView.Event event, String text, @Nullable LocalDate doneOn, List<Document> documents) {}

    /** Evidence, or what an answer comes with; the file stays with the agency, its digest tells it from any other. */
    record Document(
            @Nullable String title,
            @Nullable String type,
            @Nullable String sha256) {}

    /** In the order of the events. What is on its way yet, or whose key is gone, is left out. */
    List<Said> on(CardView card) {
        return card.events().stream().flatMap(event -> said(event).stream()).toList();
    }

    private Optional<Said> said(CardView.Event event) {
        return Optional.ofNullable(statements.known(event.receiptId()))
                .flatMap(statement -> contents.open(
                        statement.getSealKey(), event.receiptId(), statement.getSealed(), SealedStatement.class))
                .map(words -> said(event, words));
    }

    private static Said said(CardView.Event event, SealedStatement words) {
        return new Said(
                event,
                words.getText(),
                words.getDoneOn().orElse(null),
                words.getDocuments().stream()
                        .map(document -> new Document(
                                document.getTitle().orElse(null),
                                document.getType().orElse(null),
                                document.getSha256().orElse(null)))
                        .toList());
    }
}
