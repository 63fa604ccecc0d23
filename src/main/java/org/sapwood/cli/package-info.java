/**
 * The commands: they read arguments, ask the rooms below and print what comes back. They decide nothing. May import
 * every room but the web; must not name a table, code or word of any service.
 */
package org.sapwood.cli;
