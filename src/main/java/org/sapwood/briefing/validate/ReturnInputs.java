package org.sapwood.briefing.validate;

import java.nio.file.Path;
import java.util.Optional;
import org.sapwood.definition.returns.ReturnYear;

/**
 * What a return is validated with.
 *
 * @param from a folder or file of this year
 * @param last the same of the year before
 * @param year empty where the return itself says
 * @param authority the council's own three-digit code; blank when it was not given
 * @param providers published list of providers
 * @param postcodes published directory of postcodes
 */
public record ReturnInputs(
        Path from,
        Optional<Path> last,
        Optional<ReturnYear> year,
        String authority,
        Optional<Path> providers,
        Optional<Path> postcodes) {}
