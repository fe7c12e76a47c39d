/** What can be wrong with a submission, how it is found, masked and worded; knows no kind of submission. */
@NullMarked
package org.gongshi.ingest.checks;

import org.jspecify.annotations.NullMarked;
