package org.gongshi.search;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long a reader keeps us waiting, not how much it was sent: the time runs while a piece of an answer lies here
 * and isn't taken, so a stream that has nothing to tell for an hour is never cut, and a reader who takes a byte now and then
 * is. A request has to be here whole by its time.
 */
final class PatienceHandler extends Handler.Wrapper {
    /** The server writes in pieces of this size; a larger one has as much more time. */
    private static final int PIECE = 32 * 1024;

    private final Duration pieceWithin;
    private final Duration requestWithin;

    PatienceHandler(Duration pieceWithin, Duration requestWithin) {
        this.pieceWithin = pieceWithin;
        this.requestWithin = requestWithin;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var taken = new Taken(request, response);
        if (!hasBody(request)) {
            return super.handle(request, taken, callback);
        }
        var end = cutAfter(request, requestWithin);
        return super.handle(new Sent(request, end), taken, Callback.from(callback, end::cancel));
    }

    private static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private static Scheduler.Task cutAfter(Request request, Duration time) {
        return request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.getConnectionMetaData()
                                .getConnection()
                                .getEndPoint()
                                .close(),
                        time);
    }

    /** What the caller sends: it is here once its last piece was read. */
    private static final class Sent extends Request.Wrapper {
        private final Scheduler.Task end;

        private Sent(Request request, Scheduler.Task end) {
            super(request);
            this.end = end;
        }

        @Override
        public Content.@Nullable Chunk read() {
            var chunk = super.read();
            if (chunk != null && chunk.isLast()) {
                end.cancel();
            }
            return chunk;
        }
    }

    /** What the caller takes. */
    private final class Taken extends Response.Wrapper {
        private Taken(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            int length = content == null ? 0 : content.remaining();
            var piece = new Piece(callback);
            super.write(last, content, piece);
            piece.awaitTaken(getRequest(), pieceWithin.multipliedBy(1 + length / PIECE));
        }
    }

    /** A piece of an answer on its way; most are taken at once and never watched. */
    private static final class Piece extends Callback.Nested {
        private boolean taken;
        private Scheduler.@Nullable Task end;

        private Piece(Callback callback) {
            super(callback);
        }

        private synchronized void awaitTaken(Request request, Duration time) {
            if (!taken) {
                end = cutAfter(request, time);
            }
        }

        private synchronized void leave() {
            taken = true;
            if (end != null) {
                end.cancel();
            }
        }

        @Override
        public void succeeded() {
            leave();
            super.succeeded();
        }

        @Override
        public void failed(Throwable failure) {
            leave();
            super.failed(failure);
        }
    }
}
