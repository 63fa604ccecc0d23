/** The digest by e-mail: who is sent what and when, with the recipient's own rights and nothing about a child. */
package org.sapwood.web.digest;
