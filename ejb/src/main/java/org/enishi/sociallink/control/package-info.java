/** How ties are made, and how what panels show is fetched, kept and put together. */
package org.enishi.sociallink.control;
