package org.sapwood.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The census follows the Department's schema of its year. */
class CensusSchemaTest {
    private static final Path SCHEMA = Path.of("../shared/data/cin/CIN_schema_2024.xsd");

    @TempDir
    Path folder;

    @Test
    void theCensusIsValidButForNoPreviousPlansWhichTheSchemaForbids() throws IOException, SAXException {
        assumeTrue(Files.exists(SCHEMA), "the schema of 2024 is not here");
        Extract.of(Specification.usual().withChildren(1_500).withErrorRate(0), folder);
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMA.toFile())
                .newValidator();
        List<String> errors = new ArrayList<>();
        validator.setErrorHandler(new Collector(errors));
        validator.validate(new StreamSource(folder.resolve("cin/2023-24.xml").toFile()));
        assertThat(errors).isNotEmpty().allMatch(error -> error.contains("'0'"));
    }

    private record Collector(List<String> errors) implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            errors.add(fault.getMessage());
        }

        @Override
        public void error(SAXParseException fault) {
            errors.add(fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXParseException {
            throw fault;
        }
    }
}
