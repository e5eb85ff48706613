/**
 * What every capability stands on: errors that people can read, the clock, the database and its migrations. Knows no
 * other capability.
 */
package org.enishi.platform.boundary;
