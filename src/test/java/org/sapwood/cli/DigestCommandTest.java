package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest on the command line, and what doctor says about the mail server. */
class DigestCommandTest {
    private static final SmallCounty COUNTY = SmallCounty.get();

    @TempDir
    private Path folder;

    @BeforeAll
    static void letSomebodyIn() {
        assertThat(COUNTY.run("tree import packs/example-county/tree").code()).isZero();
        assertThat(COUNTY.run("people give dora --name Dora --role director --email dora@example.gov.uk --why Test")
                        .code())
                .isZero();
    }

    @Test
    void itPrintsWhatSomebodyWouldBeSent() {
        Ran ran = COUNTY.run("digest --to dora");
        assertThat(ran.code()).as(ran.messages()).isZero();
        assertThat(ran.lines().getFirst()).startsWith("Wendleshire: ");
        assertThat(ran.out())
                .contains("Dear Dora,", "What waits for you", "Now: Half-year gate", "http://localhost:8080/notices");
    }

    @Test
    void nobodyUnknownIsSentOne() {
        Ran ran = COUNTY.run("digest --to dorra");
        assertThat(ran.code()).isNotZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.messages()).contains("dorra", "Did you mean dora?");
    }

    @Test
    void whatIsNoAddressIsRefusedBeforeAnythingIsKept() {
        Ran ran = COUNTY.run("people give eve --name Eve --role director --email eve@ --why Test");
        assertThat(ran.code()).isNotZero();
        assertThat(ran.messages()).contains("eve@", "is not an e-mail address");
        assertThat(COUNTY.run("digest --to eve").messages()).contains("Nobody who holds a post");
    }

    @Test
    void doctorSaysWhatIsWrongWithTheMailServer() throws IOException {
        assertThat(doctor("").out()).containsPattern("Mail server +not set");
        assertThat(doctor("mail.host = 127.0.0.1\n").out())
                .containsPattern("Mail server +not ok")
                .contains("no setting mail.from");
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        Ran down = doctor("mail.host = 127.0.0.1\nmail.from = a@example.gov.uk\nmail.port = " + nobody + "\n");
        assertThat(down.code()).isEqualTo(3);
        assertThat(down.out()).contains("The mail server 127.0.0.1:" + nobody + " cannot be used", "Check mail.host");
    }

    private Ran doctor(String settings) throws IOException {
        Files.writeString(folder.resolve("settings.properties"), settings);
        return Ran.of("doctor", "--data", folder);
    }
}
