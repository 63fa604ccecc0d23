/** Pages that are read: a controller for each part of the app. */
package org.sapwood.web.page;
