package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InviteeStateTest {

    @ParameterizedTest
    @CsvSource({
        "accepted, ACCEPTED",
        "ACCEPTED, ACCEPTED",
        "' Accepted ', ACCEPTED",
        "yes, ACCEPTED",
        "confirmed, ACCEPTED",
        "'', WAITING",
        "'  ', WAITING",
        "waiting, WAITING",
        "Pending, WAITING",
        "NEEDS-ACTION, WAITING",
        "needs_action, WAITING",
        "no  response, WAITING",
        "declined, DECLINED",
        "Cancelled, DECLINED",
        "canceled, DECLINED",
        "no, DECLINED",
        "perhaps, OTHER",
        "not accepted, OTHER",
        "accepted?, OTHER",
        "angenommen, OTHER",
    })
    void theUsualSpellingsAreRecognisedAndNothingElseIsGuessed(
            String status, InviteeState expected) {
        assertThat(InviteeState.of(status)).isEqualTo(expected);
        assertThat(new Invitee(ContactDetails.UNKNOWN, status).state()).isEqualTo(expected);
    }

    @Test
    void withoutAWordTheInviteeHasNotAnswered() {
        assertThat(InviteeState.of(null)).isEqualTo(InviteeState.WAITING);
    }
}
