package org.gongshi.ingest.batch;

/** That every row of an uploaded table lies in a line of its own. */
record ConvertedTable(long rows) {}
