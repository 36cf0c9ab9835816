package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InviteesTest {
    private static final Invitee ANNA = invitee("Anna", "+44 7700 900789", "a@example.com", "yes");
    private static final Invitee WANG = invitee("王芳 😀", null, "", null);
    private static final Invitee NOBODY = new Invitee(ContactDetails.UNKNOWN, "");

    private final Invitees.Builder builder = new Invitees.Builder();

    private static Invitee invitee(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String status) {
        return new Invitee(new ContactDetails(name, phone, email), status);
    }

    /// Long beyond Latin letters, beyond what a letter can say, and as long as half a character's
    /// number.
    private static List<List<Invitee>> lists() {
        List<List<Invitee>> lists = new ArrayList<>();
        lists.add(List.of());
        lists.add(List.of(NOBODY));
        lists.add(List.of(ANNA, WANG, NOBODY, ANNA));
        for (int length : List.of(253, 254, 255, 0xd800, 0xdfff, 0xfffd, 0xfffe, 0xffff, 200_000)) {
            lists.add(List.of(WANG, invitee("é".repeat(length), "1", null, "no"), ANNA));
        }
        for (int count : List.of(15, 16, 17, 300)) {
            lists.add(
                    new ArrayList<>(
                            IntStream.range(0, count)
                                    .mapToObj(i -> invitee("N" + i, "" + i * i, null, "s" + i % 3))
                                    .toList()));
        }
        return lists;
    }

    @Test
    void peopleComeOutAsTheyWentIn() {
        assertThat(lists())
                .allSatisfy(
                        list -> {
                            List<Invitee> kept = Invitees.of(list);

                            assertThat(kept).isEqualTo(list).hasSameHashCodeAs(list);
                            assertThat(list).isEqualTo(kept);
                            assertThat(kept.reversed()).isEqualTo(list.reversed());
                            assertThat(Invitees.of(kept)).isEqualTo(kept);
                        });
    }

    @Test
    void theLettersAloneAreAsGoodAsTexts() {
        for (List<Invitee> list : lists()) {
            for (Invitee each : list) {
                ContactDetails person = each.contactDetails();
                // What stands behind a person's letters is of the one before.
                char[] letters = (person.parts() + "left over").toCharArray();
                builder.add(letters, person.lengths(), each.status());
            }

            assertThat(builder.build()).isEqualTo(list);
        }
        assertThat(builder.build()).isEmpty();
    }

    @Test
    void onlyTheSamePeopleWithTheSameWordsAreEqual() {
        List<List<Invitee>> different =
                List.of(
                        List.of(ANNA),
                        List.of(ANNA, ANNA),
                        List.of(ANNA, NOBODY),
                        List.of(invitee("Ann", "a+44 7700 900789", "a@example.com", "yes")),
                        List.of(invitee("Anna", "+44 7700 900789", "a@example.com", "no")),
                        List.of(invitee("Anna", "+44 7700 900789", "a@example.com", null)));

        assertThat(different.stream().map(Invitees::of).toList()).doesNotHaveDuplicates();
        assertThat(Invitees.of(List.of(ANNA)).getFirst().contactDetails())
                .isEqualTo(ANNA.contactDetails())
                .isEqualTo(Invitees.of(List.of(WANG, ANNA)).getLast().contactDetails())
                .isNotEqualTo(Invitees.of(List.of(ANNA, WANG)).getLast().contactDetails());
    }

    @Test
    void thereIsNobodyBeyondTheLast() {
        List<Invitee> kept = Invitees.of(List.of(ANNA, WANG));

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> kept.get(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> kept.get(-1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> kept.set(0, NOBODY));
        assertThatNullPointerException().isThrownBy(() -> Invitees.of(Arrays.asList(ANNA, null)));
    }
}
