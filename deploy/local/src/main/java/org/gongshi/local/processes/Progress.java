package org.gongshi.local.processes;

/** Told what happens while someone waits. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (service, state) -> {};

    void report(String service, String state);
}
