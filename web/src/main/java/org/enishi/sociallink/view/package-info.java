/**
 * The Social part of a lead's or contact's page: icons of the networks, and the panel with candidates, profile, posts,
 * comments and messages. No request of a page waits for a network: a panel shows what is there, and asks again when it
 * is told to.
 */
package org.enishi.sociallink.view;
