package org.sapwood;

/** The only wiring: builds the rooms from the command line and the clock, and runs one command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("sapwood");
    }
}
