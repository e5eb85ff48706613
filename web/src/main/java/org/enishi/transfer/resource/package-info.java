/** Imports over REST. Text that people read is not made here: reasons are keys of texts and what goes into them. */
package org.enishi.transfer.resource;
