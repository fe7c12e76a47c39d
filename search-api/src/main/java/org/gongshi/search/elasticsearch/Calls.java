package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** Calls to the engine. Whatever keeps it from answering is one exception; a refusal of what we asked is a bug of ours. */
final class Calls {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;

    private Calls() {}

    interface Call<T> {
        T answer() throws IOException;
    }

    static <T> T make(Call<T> call) {
        try {
            return call.answer();
        } catch (IOException e) {
            throw new IndexUnavailableException("Elasticsearch cannot be reached", e);
        } catch (ElasticsearchException e) {
            // Before the first start has made the index there is none to ask.
            if (isPassing(e.status()) || e.status() == NOT_FOUND) {
                throw new IndexUnavailableException("Elasticsearch cannot answer now: " + e.status(), e);
            }
            throw e;
        }
    }

    static boolean isPassing(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }
}
