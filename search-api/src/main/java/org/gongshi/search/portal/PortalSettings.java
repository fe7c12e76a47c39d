package org.gongshi.search.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the pages say of the deployment.
 *
 * @param demo the decisions are examples, and every page says so
 * @param address under which readers know the site, without a slash at the end; empty: as each request names it
 */
@ConfigurationProperties("gongshi")
record PortalSettings(boolean demo, String address) {}
