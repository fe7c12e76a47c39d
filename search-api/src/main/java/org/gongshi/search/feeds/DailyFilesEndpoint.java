package org.gongshi.search.feeds;

import java.io.IOException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** Operators have a receiver's files of today made now: {@code POST /actuator/dailyfiles/credit-china}. */
@Component
@Endpoint(id = "dailyfiles")
class DailyFilesEndpoint {
    private final FeedSettings settings;
    private final DailyFiles files;

    DailyFilesEndpoint(FeedSettings settings, DailyFiles files) {
        this.settings = settings;
        this.files = files;
    }

    @WriteOperation
    WebEndpointResponse<DailyManifest> build(@Selector String receiver) throws IOException {
        return settings.hashes().containsKey(receiver)
                ? new WebEndpointResponse<>(files.build(receiver))
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
