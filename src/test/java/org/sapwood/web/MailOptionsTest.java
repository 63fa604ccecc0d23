package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.WorkingDays;
import org.sapwood.tree.contact.Occasion;
import org.sapwood.tree.contact.Often;
import org.sapwood.web.digest.MailServer;
import org.sapwood.web.digest.Schedule;

/** The settings of mail, and the hours that come of them. */
class MailOptionsTest {
    private static final WorkingDays WORKING = new WorkingDays(Set.of(LocalDate.of(2026, 12, 25)));

    @TempDir
    private Path folder;

    private MailOptions settings(String... lines) throws IOException {
        Files.writeString(folder.resolve(Options.FILE), String.join("\n", lines) + "\n");
        return new MailOptions(Options.read(folder, Map.of()));
    }

    private static String[] sent(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "mail.host = smtp.example.gov.uk";
        all[1] = "mail.from = sapwood@example.gov.uk";
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    @Test
    void withoutAHostNothingIsSent() throws IOException {
        assertThat(settings("mail.from = sapwood@example.gov.uk").server()).isEmpty();
        assertThat(new MailOptions(Options.none()).server()).isEmpty();
    }

    @Test
    void theUsualIsEncryptedSubmission() throws IOException {
        MailServer server = settings(sent()).server().orElseThrow();
        assertThat(server.address()).isEqualTo("smtp.example.gov.uk:587");
        assertThat(server.encrypted()).isTrue();
        assertThat(server.account()).isEmpty();
    }

    @Test
    void aPasswordComesFromItsOwnFileOrTheEnvironmentAndIsNeverShown() throws IOException {
        Files.writeString(folder.resolve("password"), "hush-hush\n");
        MailOptions options =
                settings(sent("mail.user = sapwood", "mail.password-file = " + folder.resolve("password")));
        MailServer server = options.server().orElseThrow();
        assertThat(server.account().orElseThrow().password()).isEqualTo("hush-hush");
        assertThat(server.toString()).doesNotContain("hush");
        assertThatThrownBy(() -> settings(sent("mail.user = sapwood", "mail.password = hush-hush")))
                .hasMessageContaining("hold a secret")
                .hasMessageContaining("mail.password-file")
                .hasMessageContaining("SAPWOOD_MAIL_PASSWORD");
        assertThatThrownBy(() -> settings(sent("mail.user = sapwood")).server()).hasMessageContaining("only in part");
        assertThatThrownBy(() -> settings(sent(
                                "mail.user = sapwood",
                                "mail.password-file = " + folder.resolve("password"),
                                "mail.starttls = no"))
                        .server())
                .hasMessageContaining("open line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail.port = 99999 | mail.port",
                "mail.port = smtp | mail.port",
                "mail.starttls = perhaps | yes or no",
                "mail.from = Sapwood <sapwood@example.gov.uk> | without a name",
                "mail.hots = x | mail.host"
            })
    void whatIsWrongIsSaid(String line, String said) {
        assertThatThrownBy(() -> settings(sent(line)).server())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(said);
    }

    @Test
    void aWrongHourOrDayIsSaid() {
        assertThatThrownBy(() -> settings("mail.hour = 24").schedule()).hasMessageContaining("from 0 to 23");
        assertThatThrownBy(() -> settings("mail.weekday = mondey").schedule()).hasMessageContaining("monday");
    }

    @Test
    void aServerWithoutAPublicAddressDoesNotSendLinksToNowhere() throws IOException {
        MailOptions options = settings(sent());
        WebSettings council = new WebSettings("127.0.0.1", 8080, false, folder, Options.read(folder, Map.of()));
        assertThatThrownBy(() -> options.pages(council)).hasMessageContaining("web.public-address");
        assertThat(options.pages(WebSettings.demo(8081, folder))).isEqualTo("http://localhost:8081");
    }

    @Test
    void aDemonstrationWritesOnlyToThisMachineUnlessTheEnvironmentNamesAnother() throws IOException {
        settings(sent());
        assertThat(new MailOptions(Options.ofDemo(folder, Map.of())).server()).isEmpty();
        settings("mail.host = 127.0.0.1", "mail.port = 1025", "mail.from = sapwood@example.gov.uk");
        assertThat(new MailOptions(Options.ofDemo(folder, Map.of())).server())
                .map(MailServer::address)
                .contains("127.0.0.1:1025");
        Map<String, String> named = new HashMap<>();
        named.put("SAPWOOD_MAIL_HOST", "smtp.example.gov.uk");
        named.put("SAPWOOD_MAIL_FROM", "sapwood@example.gov.uk");
        named.put("SAPWOOD_CHECKPOINTS_FOLDER", "/elsewhere");
        Options options = Options.ofDemo(folder, named);
        assertThat(new MailOptions(options).server()).map(MailServer::host).contains("smtp.example.gov.uk");
        assertThat(options.text(Options.CHECKPOINTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "127.0.0.1, true",
        "127.9.9.9, true",
        "::1, true",
        "[::1], true",
        "10.0.0.1, false",
        "smtp.example.org, false",
        "127.0.0.1.example.org, false",
        "'', false"
    })
    void thisMachineIsKnownByItsAddress(String host, boolean here) {
        assertThat(MailOptions.isThisMachine(host)).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({
        // summer time: seven is six in Greenwich
        "2026-10-05T05:59:59Z, WEEKLY, ",
        "2026-10-05T06:00:00Z, WEEKLY, weekly 2026-10-05",
        "2026-10-08T05:59:59Z, WEEKLY, weekly 2026-10-05",
        "2026-10-08T06:00:00Z, WEEKLY, ",
        // winter time
        "2026-11-02T06:59:59Z, WEEKLY, ",
        "2026-11-02T07:00:00Z, WEEKLY, weekly 2026-11-02",
        "2026-10-06T06:00:00Z, DAILY, daily 2026-10-06",
        "2026-10-06T17:59:59Z, DAILY, daily 2026-10-06",
        "2026-10-06T18:00:00Z, DAILY, ",
        "2026-10-10T08:00:00Z, DAILY, ",
        "2026-12-25T08:00:00Z, DAILY, ",
        "2026-10-05T06:00:00Z, NONE, "
    })
    void theHourIsTheCouncils(Instant now, Often often, String occasion) {
        Schedule schedule = new MailOptions(Options.none()).schedule();
        assertThat(schedule.now(often, now, WORKING).map(Occasion::name)).isEqualTo(Optional.ofNullable(occasion));
    }
}
