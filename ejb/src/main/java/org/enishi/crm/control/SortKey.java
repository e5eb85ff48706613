package org.enishi.crm.control;

/**
 * What a list can be sorted by.
 *
 * @param column the key column
 * @param type of its values
 * @param optional whether it can be empty: such rows stand last, whichever way the list is sorted
 */
record SortKey(String column, Class<?> type, boolean optional) {}
