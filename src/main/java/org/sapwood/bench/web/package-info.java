/** The web app under many people at once, over the wire, as a browser without a script would ask. */
package org.sapwood.bench.web;
