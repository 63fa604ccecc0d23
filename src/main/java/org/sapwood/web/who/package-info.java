/** Who is signed in, where they belong, and what the policy lets them see: every page asks here. */
package org.sapwood.web.who;
