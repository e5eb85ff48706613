/** A user's own accounts at social networks, on pages. */
package org.enishi.network.view;
