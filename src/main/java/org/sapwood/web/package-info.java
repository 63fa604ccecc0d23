/**
 * A door: the web app. It shows what {@code briefing} returns and decides nothing; who may see what is said in {@code
 * access}. May import every lower floor and Spring, which no other room knows.
 */
package org.sapwood.web;
