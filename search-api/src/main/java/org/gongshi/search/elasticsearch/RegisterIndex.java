package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQuery;
import org.gongshi.search.registers.RegisterResult;
import org.springframework.stereotype.Component;

/** The index of the public registers. Every call may throw {@link IndexUnavailableException}. */
@Component
public final class RegisterIndex {
    /** The engine refuses keys of more than 512 bytes; a register and a credit code stand before an id. */
    private static final int LONGEST_ID = 100;

    private static final int AT_ONCE = 1000;

    private final ElasticsearchClient client;
    private final IndexSettings settings;
    private final EntryRequests requests;
    private final String alias;

    RegisterIndex(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
        this.alias = settings.alias(IndexKind.REGISTERS);
        this.requests = new EntryRequests(alias, settings.queryLimit());
    }

    public RegisterResult search(RegisterQuery query) {
        return search(requests.search(query), query.size());
    }

    /** Every agency that the register knows on that day. */
    public List<Entry> agencies(LocalDate day) {
        var all = new ArrayList<Entry>();
        var query = new RegisterQuery(
                PublicRegister.AGENCIES, new TreeMap<>(), null, List.of(), List.of(), List.of(), day, AT_ONCE, null);
        for (var page = search(query); ; page = search(query.from(page.next()))) {
            all.addAll(page.entries());
            if (page.next() == null) {
                return List.copyOf(all);
            }
        }
    }

    /** The entry with its history; an id longer than any there is is nobody's. */
    public Optional<Entry> find(PublicRegister register, String agency, String id) {
        if (id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        String key = Entry.key(register, agency, id);
        var answer = Calls.make(() -> client.get(get -> get.index(alias).id(key), EntryDocument.class));
        return Optional.ofNullable(answer.source()).flatMap(EntryDocument::entry);
    }

    private RegisterResult search(SearchRequest request, int size) {
        var answer = Calls.make(() -> client.search(request, EntryDocument.class));
        if (answer.timedOut()) {
            throw new IndexUnavailableException("query took longer than " + settings.queryLimit());
        }
        return result(answer, size);
    }

    private static RegisterResult result(ResponseBody<EntryDocument> answer, int size) {
        var total = Objects.requireNonNull(answer.hits().total());
        var hits = answer.hits().hits();
        return new RegisterResult(
                total.value(),
                total.relation() == TotalHitsRelation.Eq,
                hits.stream().limit(size).flatMap(RegisterIndex::entry).toList(),
                hits.size() <= size ? null : cursor(hits.get(size - 1)));
    }

    private static Stream<Entry> entry(Hit<EntryDocument> hit) {
        return Optional.ofNullable(hit.source()).flatMap(EntryDocument::entry).stream();
    }

    private static Cursor cursor(Hit<EntryDocument> last) {
        return new Cursor(last.sort().stream().map(SearchRequests::sortValue).toList());
    }
}
