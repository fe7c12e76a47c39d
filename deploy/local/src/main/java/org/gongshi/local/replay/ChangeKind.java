package org.gongshi.local.replay;

/** What other rules would do to a decision, a receipt or a card. The names stand in the report's JSON. */
enum ChangeKind {
    NEWLY_PUBLIC("newly public"),
    NO_LONGER_PUBLIC("no longer public"),
    TOMBSTONE("a tombstone comes, goes or changes"),
    TEXT("public text or field changes"),
    DEADLINE("public deadline or period changes"),
    RECEIPT("receipt changes"),
    CARD("compliance card comes, goes or changes"),
    CHAIN("CHAIN DIFFERS: an event of the past is not what it was");

    private final String words;

    ChangeKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
