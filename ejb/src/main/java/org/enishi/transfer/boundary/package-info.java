/**
 * Bringing records in from files. Two steps for every kind of file: a {@link org.enishi.transfer.boundary.Preview}
 * that changes nothing, then a run whose {@link org.enishi.transfer.boundary.ImportResult} says of each entry what
 * became of it. Records are made only through {@link org.enishi.crm.boundary.Records}, each in its own transaction:
 * one that is refused doesn't undo the others. A file that can't be taken as a whole is refused before anything is
 * changed.
 */
package org.enishi.transfer.boundary;
