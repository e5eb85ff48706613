package org.enishi.network.gateway;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from all others: loopback, private and link-local networks, the addresses
 * where clouds keep their metadata, multicast, and what is reserved or wraps one of these.
 */
final class PublicAddress {

    private record Block(byte[] prefix, int bits) {

        static Block of(String text) {
            int slash = text.indexOf('/');
            return new Block(literal(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (prefix[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    // shared by the customers of a carrier; one cloud keeps its metadata here
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // a cloud's own services, though the number is a public one
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Teredo and others of the IETF, documentation, 6to4
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Block::of)
            .toList();

    /** All that is given out for use in the Internet so far; everything else of IPv6 is something else. */
    private static final Block GLOBAL_V6 = Block.of("2000::/3");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address && !GLOBAL_V6.holds(bytes)) {
            return false;
        }
        return (address instanceof Inet4Address || address instanceof Inet6Address)
                && CLOSED.stream().noneMatch(block -> block.holds(bytes));
    }

    private static byte[] literal(String address) {
        try {
            // an address written in numbers is looked up nowhere
            return InetAddress.getByName(address).getAddress();
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
