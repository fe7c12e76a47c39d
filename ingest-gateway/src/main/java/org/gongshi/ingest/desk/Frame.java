package org.gongshi.ingest.desk;

/**
 * What stands around a page.
 *
 * @param agency name of the agency the session speaks for; empty if nobody is logged in
 * @param token the session's, for forms; empty if nobody is logged in
 * @param here the page's address, to come back to when the language is switched
 * @param part which part of the desk it belongs to
 */
record Frame(String agency, String token, String here, String part, boolean english, boolean demo) {
    static String part(String path) {
        String rest = path.length() > "/desk/".length() ? path.substring("/desk/".length()) : "overview";
        return rest.replaceAll("/.*", "");
    }
}
