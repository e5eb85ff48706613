/**
 * Lists and record pages. One implementation serves every record type: it reads the fields from the schema, so that a
 * new field or type needs no page of its own.
 */
package org.enishi.crm.view;
