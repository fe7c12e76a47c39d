package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.calendars.Law;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.secrecy.Seal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Every type of submission (报送类型) by its name in addresses, which is also the name of its schemas. */
@Component
public class Submissions {
    private static final Map<String, BiFunction<ObjectNode, LocalDate, Reading<? extends Submission>>> READERS =
            readers();

    private final Reception reception;
    private final Law law;
    private final Sealing sealing;

    Submissions(Reception reception, Law law, DeploymentSecret secret, Seal portalSeal, ExchangeRecords records) {
        this.reception = reception;
        this.law = law;
        this.sealing = new Sealing(secret, portalSeal, records);
    }

    private static Map<String, BiFunction<ObjectNode, LocalDate, Reading<? extends Submission>>> readers() {
        Map<String, BiFunction<ObjectNode, LocalDate, Reading<? extends Submission>>> readers = new LinkedHashMap<>();
        readers.put("decisions", DecisionReader::read);
        readers.put("withdrawals", WithdrawalReader::read);
        readers.put("reviews", ReviewReader::read);
        readers.put("records", RecordReader::read);
        readers.put("outcomes", OutcomeReader::read);
        readers.put("contests", ContestReader::read);
        readers.put("replies", ReplyReader::read);
        readers.put("manifests", ManifestReader::read);
        readers.put("statistics", StatisticsReader::read);
        readers.put("self-reviews", SelfReviewReader::read);
        return readers;
    }

    public static Collection<String> types() {
        return READERS.keySet();
    }

    /** What a body says, read as a submission that came in on that day. */
    static Reading<? extends Submission> reading(SubmissionType type, ObjectNode body, LocalDate day) {
        String name =
                switch (type) {
                    case DECISION -> "decisions";
                    case WITHDRAWAL -> "withdrawals";
                    case REVIEW -> "reviews";
                    case RECORD -> "records";
                    case OUTCOME -> "outcomes";
                    case CONTEST -> "contests";
                    case REPLY -> "replies";
                    case MANIFEST -> "manifests";
                    case STATISTICS -> "statistics";
                    case SELF_REVIEW -> "self-reviews";
                    case UNKNOWN -> throw new IllegalArgumentException("a type newer than this software");
                };
        return Objects.requireNonNull(READERS.get(name), name).apply(body, day);
    }

    /**
     * What is found in a submission by what it says alone: the very reading that it goes through at the door, without
     * what the registers say. One without an error is sound.
     *
     * @param type one of {@link #types}
     * @param today the day of receipt in Asia/Shanghai
     */
    public static List<Finding> withoutRegisters(String type, ObjectNode body, LocalDate today) {
        return switch (reader(type).apply(body, today)) {
            case Reading.Sound<? extends Submission>(var submission, var warnings) -> warnings;
            case Reading.Unsound<? extends Submission>(var findings) -> findings;
        };
    }

    /**
     * What is asked of a submission of this type before it goes out.
     *
     * @param type one of {@link #types}
     */
    public Checks checks(String type) {
        var reader = reader(type);
        return (body, speaker, delivery) -> {
            var receiver = new Receiver(reception, law.statutes(), sealing, speaker, delivery);
            return receiver.receive(reader.apply(body, receiver.today()));
        };
    }

    private static BiFunction<ObjectNode, LocalDate, Reading<? extends Submission>> reader(String type) {
        return Objects.requireNonNull(READERS.get(type), type);
    }
}
