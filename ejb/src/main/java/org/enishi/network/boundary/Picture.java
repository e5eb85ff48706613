package org.enishi.network.boundary;

/** A picture fetched from a network: its bytes, and the type that they really are. */
public record Picture(String contentType, byte[] content) {}
