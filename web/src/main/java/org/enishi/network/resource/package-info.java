/** Where networks send users back to, and the users' own accounts over REST. */
package org.enishi.network.resource;
