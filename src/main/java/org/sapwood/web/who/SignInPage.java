package org.sapwood.web.who;

import java.util.List;

/**
 * How one signs in here.
 *
 * @param people to choose from, of a demonstration; empty where the council's own server is asked
 * @param news what has just happened, as the end of a message's key; empty when nothing has
 */
public record SignInPage(boolean demo, List<Person> people, String news, String begin) {}
