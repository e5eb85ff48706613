/** What all of the REST API has in common: its root, and errors as RFC 9457 problems. */
package org.enishi.platform.resource;
