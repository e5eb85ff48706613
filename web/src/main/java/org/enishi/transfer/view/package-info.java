/** The page that brings people in from a file: choose, look, decide, done. */
package org.enishi.transfer.view;
