/** Identity providers outside, spoken to with OpenID Connect. */
package org.enishi.access.gateway;
