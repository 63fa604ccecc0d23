package org.sapwood.web.who;

/**
 * How one signs in here.
 *
 * @param demo whether one chooses from made-up people; otherwise the council's own server is asked
 * @param begin the address that leads to that server
 */
public record SignInWay(boolean demo, String begin) {
    public static final String PAGE = "/sign-in";
}
