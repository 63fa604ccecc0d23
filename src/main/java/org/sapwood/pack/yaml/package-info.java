/**
 * Text files as trees of items that know where they stand, and the walker that reads keys from them. The only place
 * of packs that knows the YAML library. May import {@code definition} and the YAML library; knows nothing of measures or rules.
 */
package org.sapwood.pack.yaml;
