/**
 * Case extracts become immutable snapshots: loading, the store of snapshots, their manifests, and what differs between
 * two of them. May import {@code definition} and its own sub-packages; knows no measure, no population and no unit.
 */
package org.sapwood.records;
