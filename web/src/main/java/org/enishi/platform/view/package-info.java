/**
 * What every page needs: texts in the user's language, times and names as people read them, messages, errors turned
 * into words, addresses of styles and scripts that change with their content.
 */
package org.enishi.platform.view;
