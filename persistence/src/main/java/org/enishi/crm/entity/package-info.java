/**
 * The records and what hangs on them. Every record has one owner, a version, and a row in {@code record} that foreign
 * keys of other capabilities point to. Entities change only through their own methods: writing a field past them
 * would go unnoticed by the weaving and be lost.
 */
package org.enishi.crm.entity;
