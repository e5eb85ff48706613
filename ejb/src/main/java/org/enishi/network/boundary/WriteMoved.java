package org.enishi.network.boundary;

/** A write has moved on in whatever way, so that what is shown of it is out of date. Fired outside any transaction. */
public record WriteMoved(WriteView write) {}
