/**
 * What people say and ask of one another along the tree, up and down, and what comes of it. May import {@code web.form}, {@code
 * web.frame} and {@code web.who}.
 */
package org.sapwood.web.voices;
