/** Imports over REST. */
package org.enishi.transfer.resource;
