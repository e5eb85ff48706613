package org.enishi.network.gateway;

/** The line to one network, cut for a while when it fails too often. One class each: a breaker belongs to a method. */
interface Circuit {

    Reply call(Request request) throws NetworkDown;

    /** One request and the reading of its answer. */
    @FunctionalInterface
    interface Request {
        Reply send() throws NetworkDown;
    }
}
