/** Tokens and the user behind them (AC-25). */
package org.enishi.access.resource;
