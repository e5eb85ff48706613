package org.enishi.transfer.boundary;

/**
 * Part of a file from which no record can be made.
 *
 * @param number the entry's number in the file, from 1; 0 for what lies outside of entries
 * @param line the line of the file, from 1
 * @param reason why not
 */
public record Unreadable(int number, int line, Remark reason) {}
