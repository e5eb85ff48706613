package org.enishi.network.boundary;

/** A write is done, refused, or unknown for good. Fired inside the transaction that notes it. */
public record WriteSettled(WriteView write) {}
