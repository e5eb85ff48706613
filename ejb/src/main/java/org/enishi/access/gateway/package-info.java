/** The way out: the company's mail server. */
package org.enishi.access.gateway;
