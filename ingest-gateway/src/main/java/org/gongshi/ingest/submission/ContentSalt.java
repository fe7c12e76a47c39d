package org.gongshi.ingest.submission;

import org.gongshi.secrecy.DeploymentSecret;

/** The salt of a decision's content digests: one for all its revisions, whose numbers are part of the content itself. */
public final class ContentSalt {
    private static final int ALL_REVISIONS = 0;

    private ContentSalt() {}

    public static String of(DeploymentSecret secret, String decisionId) {
        return secret.salt(decisionId, ALL_REVISIONS);
    }
}
