package org.sapwood.web;

/**
 * How the web app is reached.
 *
 * @param port 0 for any that is free
 * @param demo whether the made-up people may sign in; then only this machine is answered
 */
public record WebSettings(int port, boolean demo) {}
