package org.gongshi.streams.fold;

import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Tombstone;
import org.jspecify.annotations.Nullable;

/** One record for the rest of the exchange. */
public sealed interface Emission {
    String key();

    /** Null takes back what was there. */
    @Nullable
    SpecificRecord value();

    /** The latest edition of a decision (公示). */
    record DecisionPublished(PublicDecision value) implements Emission {
        @Override
        public String key() {
            return value.getDecisionId();
        }
    }

    /** What stays public of a decision that was taken back (撤回标记). */
    record TombstoneLeft(Tombstone value) implements Emission {
        @Override
        public String key() {
            return value.getDecisionId();
        }
    }

    /** A decision is no longer public (撤下). */
    record DecisionRemoved(String key) implements Emission {
        @Override
        public @Nullable SpecificRecord value() {
            return null;
        }
    }

    /** A further edition beside the earlier ones. */
    record EditionPublished(PublicEdition value) implements Emission {
        @Override
        public String key() {
            return editionKey(
                    value.getDecision().getDecisionId(), value.getDecision().getEdition());
        }
    }

    /** An edition is no longer public. */
    record EditionRemoved(String decisionId, int edition) implements Emission {
        @Override
        public String key() {
            return editionKey(decisionId, edition);
        }

        @Override
        public @Nullable SpecificRecord value() {
            return null;
        }
    }

    /** Where a submission stands now (回执). */
    record ReceiptWritten(Receipt value) implements Emission {
        @Override
        public String key() {
            return value.getAgency() + "/" + value.getReceiptId();
        }
    }

    /** Where the legal review of a case stands (法制审核情况). */
    record ClearanceStated(Clearance value) implements Emission {
        @Override
        public String key() {
            return value.getAgency() + "/" + value.getCaseNumber();
        }
    }

    /** What a receiver is sent of a decision (信用报送). */
    record CreditSent(String receiver, CreditRecord value) implements Emission {
        @Override
        public String key() {
            return value.getDecisionId();
        }
    }

    /** Where a decision stands at a receiver (报送台账); null: it was never sent there and won't be. */
    record DeliveryStated(
            String decisionId, String receiver, @Nullable Delivery value) implements Emission {
        @Override
        public String key() {
            return decisionId + "/" + receiver;
        }
    }

    /** How a case is judged now (合规卡). */
    record CardStated(ComplianceCard value) implements Emission {
        @Override
        public String key() {
            return value.getAgency().getCreditCode() + "/" + value.getCase$();
        }
    }

    /** There is no such case any more: its decisions belong to another. */
    record CardRemoved(String key) implements Emission {
        @Override
        public @Nullable SpecificRecord value() {
            return null;
        }
    }

    private static String editionKey(String decisionId, int edition) {
        return decisionId + "/" + edition;
    }
}
