package org.gongshi.search.push;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** Operators have a receiver read back now: {@code POST /actuator/readback/credit-china}. */
@Component
@Endpoint(id = "readback")
class ReadBackEndpoint {
    private final Pushing pushing;
    private final ReadBack readBack;

    ReadBackEndpoint(Pushing pushing, ReadBack readBack) {
        this.pushing = pushing;
        this.readBack = readBack;
    }

    @WriteOperation
    WebEndpointResponse<ReadBackReport> compare(@Selector String receiver) {
        return pushing.of(receiver)
                .map(served -> new WebEndpointResponse<>(readBack.compare(served)))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}
