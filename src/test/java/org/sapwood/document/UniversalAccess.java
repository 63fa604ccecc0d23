package org.sapwood.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What the reference checker of the PDF Association's industry finds against PDF/UA-1. */
public final class UniversalAccess {
    private UniversalAccess() {}

    /** One line for each breach; none when the file is what PDF/UA-1 asks for, as far as a machine can tell. */
    public static List<String> breaches(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator checker = Foundries.defaultInstance().createValidator(flavour, false)) {
            return checker.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(found -> found.getRuleId().getClause() + "-"
                            + found.getRuleId().getTestNumber() + " " + found.getMessage() + " at "
                            + found.getLocation().getContext())
                    .toList();
        } catch (ModelParsingException | ValidationException | EncryptedPdfException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
