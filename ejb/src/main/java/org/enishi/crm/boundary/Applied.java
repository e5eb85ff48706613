package org.enishi.crm.boundary;

import org.enishi.crm.entity.RecordType;

/** A change that was made: the record's id, its version now, and what it is called. */
public record Applied(RecordType type, long id, long version, String name) {}
