package org.enishi.network.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The only way out of many an intranet. It is the proxy that looks a server's name up then, and that has to refuse
 * addresses inside; what is known to lead inside from here is not even asked of it.
 *
 * @param way the proxy, as connections take it
 */
record OutgoingProxy(Proxy way) {

    private static final int USUAL_PORT = 80;

    static OutgoingProxy of(URI address) {
        int port = address.getPort() == -1 ? USUAL_PORT : address.getPort();
        return new OutgoingProxy(
                new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port)));
    }

    /** @throws NoRouteToHostException if any address that the name has here is one of those refused */
    void refuseKnown(String host, Predicate<InetAddress> refused) throws NoRouteToHostException {
        try {
            if (Stream.of(InetAddress.getAllByName(host)).anyMatch(refused)) {
                throw new NoRouteToHostException("An address that users' servers may not have");
            }
        } catch (UnknownHostException e) {
            // most names of the Internet are unknown inside: the proxy looks this one up
            return;
        }
    }
}
