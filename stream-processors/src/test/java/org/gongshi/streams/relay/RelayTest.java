package org.gongshi.streams.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.schemas.ExchangeSerde;
import org.gongshi.schemas.Topics;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

final class RelayTest {

    @Test
    void whatSupervisorsAndReceiversDoIsAppendedInItsOrderUnderTheAgencysKey() {
        var serde = new ExchangeSerde<SpecificRecord>(Samples.RECORDS);
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "relay");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        try (serde;
                var driver = new TopologyTestDriver(RelayTopology.addTo(new Topology(), serde), settings)) {
            var actions = driver.createInputTopic(
                    Topics.SUPERVISION_ACTIONS.name(), new StringSerializer(), serde.serializer());
            var acks = driver.createInputTopic(Topics.CREDIT_ACKS.name(), new StringSerializer(), serde.serializer());
            actions.pipeInput(Samples.AGENCY, action());
            actions.pipeInput("whatever", action());
            acks.pipeInput(Samples.AGENCY, ack());

            var events = driver.createOutputTopic(
                            Topics.CASE_EVENTS.name(), new StringDeserializer(), serde.deserializer())
                    .readKeyValuesToList();
            assertThat(events).extracting(event -> event.key).containsOnly(Samples.AGENCY);
            assertThat(events)
                    .extracting(event -> event.value)
                    .containsExactly(
                            acted("supervision.actions-v1/0/0"),
                            acted("supervision.actions-v1/0/1"),
                            answered("credit.acks-v1/0/0"));
        }
    }

    private static SupervisionAction action() {
        return SupervisionAction.newBuilder()
                .setAgency(Samples.AGENCY)
                .setAct(SupervisionAct.NO_REVIEW_CONFIRMED)
                .setActedAt(SampleDecision.at("2026-03-09T09:00"))
                .setAccount("county")
                .setCaseNumber("示交案〔2026〕3号")
                .build();
    }

    private static SupervisorActed acted(String id) {
        return SupervisorActed.newBuilder()
                .setEventId(id)
                .setAgency(Samples.AGENCY)
                .setAct(SupervisionAct.NO_REVIEW_CONFIRMED)
                .setActedAt(SampleDecision.at("2026-03-09T09:00"))
                .setAccount("county")
                .setCaseNumber("示交案〔2026〕3号")
                .build();
    }

    private static CreditAck ack() {
        return CreditAck.newBuilder()
                .setAgency(Samples.AGENCY)
                .setReceiver("credit-china")
                .setDecisionId("d")
                .setEdition(1)
                .setAnswer(ReceiverAnswer.REJECTED)
                .setCode("NAME")
                .setAnsweredAt(SampleDecision.at("2026-03-09T09:00"))
                .build();
    }

    private static ReceiverAnswered answered(String id) {
        return ReceiverAnswered.newBuilder()
                .setEventId(id)
                .setAgency(Samples.AGENCY)
                .setReceiver("credit-china")
                .setDecisionId("d")
                .setEdition(1)
                .setAnswer(ReceiverAnswer.REJECTED)
                .setCode("NAME")
                .setAnsweredAt(SampleDecision.at("2026-03-09T09:00"))
                .build();
    }
}
