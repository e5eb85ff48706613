/** The port to social networks and its connectors, which speak each network's own wire format. */
package org.enishi.network.gateway;
