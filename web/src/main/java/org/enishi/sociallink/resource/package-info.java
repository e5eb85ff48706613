/** Social links over REST, and the pictures of networks. */
package org.enishi.sociallink.resource;
