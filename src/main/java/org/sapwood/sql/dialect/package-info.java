/**
 * What differs between the engines that we write SQL for, in one place: literals, names, types, division, order and the
 * date functions. May import only {@code definition}; knows neither conditions nor populations.
 */
package org.sapwood.sql.dialect;
