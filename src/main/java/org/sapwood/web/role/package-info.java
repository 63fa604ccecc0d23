/** Pages made for what somebody is: director, elected member, somebody of the panel; and what all hold to. */
package org.sapwood.web.role;
