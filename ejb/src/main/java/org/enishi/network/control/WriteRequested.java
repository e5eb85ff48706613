package org.enishi.network.control;

/** A write was accepted: wakes a sender once the transaction is through. */
public record WriteRequested(long id) {}
