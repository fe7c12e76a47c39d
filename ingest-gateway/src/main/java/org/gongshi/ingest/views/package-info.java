/** What topics say at this moment, kept on disk beside this process. */
@NullMarked
package org.gongshi.ingest.views;

import org.jspecify.annotations.NullMarked;
