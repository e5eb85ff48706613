/**
 * Starts what is tested and speaks to it: {@link org.enishi.harness.EnishiUnderTest} starts a database, a Payara Server
 * and the sandbox once per run; {@link org.enishi.harness.TheEar} is deployed to it once; {@link
 * org.enishi.harness.RestTest} and {@link org.enishi.harness.UiTest} are what tests extend.
 */
package org.enishi.harness;
