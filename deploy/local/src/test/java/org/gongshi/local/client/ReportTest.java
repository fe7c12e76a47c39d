package org.gongshi.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ReportTest {

    @Test
    void whatIsAboutNoDecisionAndHasNoDeadlineSaysNothingOfThem() {
        var receipt = new JsonMapper()
                .readTree("{\"status\":\"ACCEPTED\",\"receiptId\":\"r1\",\"decisionId\":null,\"deadline\":null}");

        assertThat(Report.receipt(receipt)).isEqualTo("ACCEPTED, receipt r1");
    }
}
