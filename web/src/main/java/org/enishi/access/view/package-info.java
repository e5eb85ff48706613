/** Signing in and out, and who is signed in, for the pages. */
package org.enishi.access.view;
