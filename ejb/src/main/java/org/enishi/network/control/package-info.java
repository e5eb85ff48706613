/** Rules and jobs of own network accounts: tokens, quotas, checks and the outbox. */
package org.enishi.network.control;
