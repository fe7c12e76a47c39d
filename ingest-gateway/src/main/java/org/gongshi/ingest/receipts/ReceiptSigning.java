package org.gongshi.ingest.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.gongshi.secrecy.ReceiptKey;
import org.gongshi.secrecy.ReceiptKeys;
import org.gongshi.secrecy.ReceiptSigner;
import org.gongshi.secrecy.SignedReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signs receipts (回执签名) with the keys on the disk, and adds to them. */
@Component
class ReceiptSigning {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptSigning.class);

    private final ReceiptSettings settings;
    private final JsonMapper json;
    private volatile ReceiptSigner signer;
    private FileTime read;

    ReceiptSigning(ReceiptSettings settings, JsonMapper json) throws IOException {
        this.settings = settings;
        this.json = json;
        this.signer = ReceiptSigner.readOrCreate(settings.keys());
        this.read = Files.getLastModifiedTime(settings.keys());
    }

    ObjectNode sign(ReceiptBody receipt) {
        return SignedReceipt.sign(json.<ObjectNode>valueToTree(receipt), signer);
    }

    ReceiptKeys published() {
        return signer.published();
    }

    /** One more key, which signs what is received from that moment on. */
    synchronized ReceiptKey add(Instant validFrom) throws IOException {
        signer = ReceiptSigner.read(settings.keys()).with(validFrom, settings.keys());
        read = Files.getLastModifiedTime(settings.keys());
        return signer.published().all().getLast();
    }

    /** Gateways of one machine share the file; elsewhere the operator brings it. */
    @Scheduled(fixedDelayString = "${gongshi.receipts.refresh}")
    synchronized void refresh() throws IOException {
        FileTime changed = Files.getLastModifiedTime(settings.keys());
        if (!changed.equals(read)) {
            signer = ReceiptSigner.read(settings.keys());
            read = changed;
            LOG.info("receipt keys: {}", signer.published().all().size());
        }
    }
}
