/** The demo data set: never loaded unless {@code enishi.demo.data} says so, and only into an empty installation. */
package org.enishi.demo.control;
