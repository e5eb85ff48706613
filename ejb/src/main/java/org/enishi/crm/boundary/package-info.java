/**
 * Records and everything on them. Every change of a record, wherever it comes from, is a {@link
 * org.enishi.crm.boundary.RecordChange} applied by {@link org.enishi.crm.boundary.Records}: one door, so that
 * permission, validation, comparison, history and events are written once. Fires {@link
 * org.enishi.crm.boundary.RecordChanged} inside the transaction.
 */
package org.enishi.crm.boundary;
