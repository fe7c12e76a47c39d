package org.gongshi.local.instance;

/** The documented ports of the three applications and of the receiver of the demo, all on loopback. */
public record AppPorts(
        int search, int searchManagement, int gateway, int gatewayManagement, int processors, int receiver) {
    static AppPorts standard(int offset) {
        return new AppPorts(8080 + offset, 8090 + offset, 8081 + offset, 8091 + offset, 8082 + offset, 8087 + offset);
    }

    /** Root of the portal and of the search API. */
    public String portalUrl() {
        return "http://127.0.0.1:" + search;
    }

    /** Root of what operators ask of the search. */
    public String searchManagementUrl() {
        return "http://127.0.0.1:" + searchManagement;
    }

    /** Root of the receiver of the demo. */
    String receiverUrl() {
        return "http://127.0.0.1:" + receiver;
    }

    /** Root of the gateway's API. */
    public String gatewayUrl() {
        return "http://127.0.0.1:" + gateway;
    }
}
