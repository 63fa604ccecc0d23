/**
 * Who looked at what and why, who was refused, who changed what: written before it is shown, only ever added to, and bound
 * together so that nobody can alter it unseen.
 */
package org.sapwood.audit;
