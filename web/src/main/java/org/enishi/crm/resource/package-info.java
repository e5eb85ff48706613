/** Records over REST (CR-23). */
package org.enishi.crm.resource;
