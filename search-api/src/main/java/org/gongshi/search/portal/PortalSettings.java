package org.gongshi.search.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the pages say of the deployment.
 *
 * @param demo the decisions are examples, and every page says so
 */
@ConfigurationProperties("gongshi")
record PortalSettings(boolean demo) {}
