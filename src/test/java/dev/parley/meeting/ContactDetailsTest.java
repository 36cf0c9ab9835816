package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ContactDetailsTest {
    /// Null, empty, what two of them have in common when they are put in a row, other scripts, and
    /// half a character each.
    private static final List<@Nullable String> PARTS =
            Arrays.asList(null, "", "a", "aa", "Łucja 😀", "王芳", "\ud83d", "\ude00");

    @Test
    void eachPartComesOutAsItWentIn() {
        for (String name : PARTS) {
            for (String phone : PARTS) {
                for (String email : PARTS) {
                    ContactDetails details = new ContactDetails(name, phone, email);

                    assertThat(details.name()).isEqualTo(name);
                    assertThat(details.mobilePhone()).isEqualTo(phone);
                    assertThat(details.emailAddress()).isEqualTo(email);
                }
            }
        }
    }

    @Test
    void onlyTheSamePartsAreEqual() {
        List<ContactDetails> all = new ArrayList<>();
        for (String name : PARTS) {
            for (String phone : PARTS) {
                for (String email : PARTS) {
                    all.add(new ContactDetails(name, phone, email));
                }
            }
        }

        assertThat(all).doesNotHaveDuplicates();
        assertThat(new ContactDetails("a", null, "b"))
                .isEqualTo(ContactDetails.joined("ab", 1, ContactDetails.ABSENT, 1))
                .hasSameHashCodeAs(ContactDetails.joined("ab", 1, ContactDetails.ABSENT, 1));
    }

    @Test
    void lengthsThatAreNotThoseOfTheWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactDetails.joined("Anna", 3, ContactDetails.ABSENT, 0));
    }
}
