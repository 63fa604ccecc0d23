package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of govuk-frontend 6.6.0 are those that its npm package holds in dist/govuk, to the byte. */
class AssetsTest {
    @ParameterizedTest
    @CsvSource({
        "govuk-frontend.min.css, cda09c60ce00d90a4886f096817e237cdefcb7ff267e4cfe9816fb98a7d17b7f",
        "govuk-frontend.min.js, 0391e416adb9af2c69addede9d650a5f31939a7092544fa82a6f4c70201026d0"
    })
    void areAsPublished(String file, String sha256) throws IOException, NoSuchAlgorithmException {
        try (InputStream asset = AssetsTest.class.getResourceAsStream("assets/" + file)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asset.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
        }
    }
}
