package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.Somebody;

/** Whatever somebody is called, a digest to them has the headers that it should have and no other. */
class DigestHeadersTest {
    /** The made-up people. */
    private static final int NINE = 9;

    @Test
    void whateverSomebodyIsCalledNoHeaderComesOfIt() throws MessagingException {
        List<String> names = new ArrayList<>(NaughtyStrings.ALL);
        names.add("Sam\r\nBcc: evil@example.org\r\n\r\nbody");
        names.add("Sam\nSubject: other");
        names.add("Sam\u2028X-Header: y");
        try (PostedCounty county = new PostedCounty()) {
            int brought = bring(county, names);
            assertThat(brought).isGreaterThan(40);
            county.round();
            MimeMessage[] messages = county.mail().getReceivedMessages();
            assertThat(messages).hasSize(NINE + brought);
            for (MimeMessage message : messages) {
                assertThat(message.getAllRecipients()).hasSize(1);
                assertThat(((InternetAddress) message.getAllRecipients()[0]).getAddress())
                        .endsWith("@wendleshire.example");
                assertThat(Collections.list(message.getAllHeaders()))
                        .extracting(Header::getName)
                        .doesNotContain("Bcc", "Cc", "X-Header")
                        .doesNotHaveDuplicates();
                PostedCounty.Mail mail = PostedCounty.Mail.of(message);
                assertThat(mail.subject()).startsWith("Wendleshire: ").doesNotContain("other", "\n");
                assertThat(mail.html()).doesNotContain("<script>", "<img", "<svg", "<h1>out", "<style>");
            }
        }
    }

    /** Those of whom the people page would take it. */
    private static int bring(PostedCounty county, List<String> names) {
        int brought = 0;
        for (String name : names) {
            String id = "n" + brought;
            Held post = new Held(Role.MEMBER, Place.Kind.COUNTY, "county", LocalDate.EPOCH, Optional.empty());
            Somebody one = new Somebody(id, name, Optional.empty(), LocalDate.EPOCH, Optional.empty(), List.of(post));
            try {
                county.people().write(one, 0, county.hand());
            } catch (org.sapwood.definition.Refusal refusal) {
                assertThat(refusal.faults()).as(name).isNotEmpty();
                continue;
            }
            county.contacts().move(id, Optional.of(id + "@wendleshire.example"), county.hand());
            brought++;
        }
        return brought;
    }

    @Test
    void everyNameIsReadAsItWasWrittenWhereItCanBe() {
        try (PostedCounty county = new PostedCounty()) {
            Somebody sam = county.people().current().find("sam").orElseThrow();
            String name = "Siân O'Neill, \"Łódź\"";
            county.people()
                    .write(
                            new Somebody("sam", name, sam.worker(), sam.from(), sam.until(), sam.posts()),
                            1,
                            county.hand());
            county.round();
            assertThat(Arrays.stream(county.mail().getReceivedMessages())
                            .filter(message -> PostedCounty.recipient(message).equals("sam"))
                            .map(DigestHeadersTest::personal))
                    .containsExactly(name);
        }
    }

    private static String personal(MimeMessage message) {
        try {
            return ((InternetAddress) message.getAllRecipients()[0]).getPersonal();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
