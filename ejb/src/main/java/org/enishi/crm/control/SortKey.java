package org.enishi.crm.control;

/** What a list can be sorted by: a key column, and the type of its values. */
record SortKey(String column, Class<?> type) {}
