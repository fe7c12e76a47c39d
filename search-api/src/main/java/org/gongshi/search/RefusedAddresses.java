package org.gongshi.search;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What the server refuses before any page is asked, such as an address with hidden dots or a header without end: too early for
 * languages and layout, so both languages in one sentence.
 */
final class RefusedAddresses extends ErrorHandler {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>请求有误</title></head><body><main><h1>请求有误</h1><p>地址或者请求的写法无法识别。</p>
            <p lang="en">The address or the request cannot be read.</p><p><a href="/">回到首页 <span lang="en">Home</span></a></p></main></body></html>
            """;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean program = String.valueOf(request.getHttpURI().getPath()).startsWith("/api/");
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, program ? "application/problem+json" : "text/html;charset=utf-8");
        headers.put("Content-Security-Policy", "default-src 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, program ? problem(response.getStatus()) : PAGE, callback);
        return true;
    }

    private static String problem(int status) {
        return """
                {"title":"请求有误","status":%d,"detail":"地址或者请求的写法无法识别。 The address or the request cannot be read."}
                """.formatted(status);
    }
}
