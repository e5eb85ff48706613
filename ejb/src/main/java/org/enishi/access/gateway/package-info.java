/** The ways out: identity providers, spoken to with OpenID Connect, and the company's mail server. */
package org.enishi.access.gateway;
