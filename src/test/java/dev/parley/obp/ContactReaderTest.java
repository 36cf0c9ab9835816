package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitees;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One reader, as one reads a whole answer: nothing of one person may come into the next.
final class ContactReaderTest {
    private static final ContactDetails ANNA =
            new ContactDetails("Anna Nowak", "+44 7700 900789", "anna@example.com");

    private final ContactReader reader = new ContactReader(new SharedTexts());
    private final Invitees.Builder invitees = new Invitees.Builder();

    private ContactDetails read(String json) throws IOException {
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            parser.nextToken();
            reader.read(parser);
            assertThat(parser.nextToken()).isNull();
            reader.addTo(invitees, "waiting");
            return invitees.build().getFirst().contactDetails();
        }
    }

    private ContactDetails readRepeated(String json) throws IOException {
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            parser.nextToken();
            return reader.readRepeated(parser);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'Anna Nowak','mobile_phone':'+44 7700 900789','email_address':'anna@example.com'}",
                "{'email_address':'anna@example.com','mobile_phone':'+44 7700 900789','name':'Anna Nowak'}",
                "{'name':'Ann','email_address':'anna@example.com','mobile_phone':'+44 7700 900789','name':'Anna Nowak'}",
                "{'name':'Anna Nowak','more':{'name':[1]},'mobile_phone':'+44 7700 900789','email_address':'anna@example.com'}",
            })
    void theOrderOfTheFieldsAndWhatElseStandsThereAreAllTheSame(String json) throws IOException {
        String text = json.replace('\'', '"');
        String other = "{\"name\":\"Longer than Anna Nowak\",\"email_address\":\"b@example.com\"}";

        assertThat(read(other))
                .isEqualTo(new ContactDetails("Longer than Anna Nowak", null, "b@example.com"));
        assertThat(read(text)).isEqualTo(ANNA);
        assertThat(readRepeated(other).name()).isEqualTo("Longer than Anna Nowak");
        assertThat(readRepeated(text)).isEqualTo(ANNA).isSameAs(readRepeated(text));
    }

    @Test
    void whatIsMissingNullOrEmptyStaysSo() throws IOException {
        assertThat(read("{}")).isEqualTo(ContactDetails.UNKNOWN);
        assertThat(read("{\"name\":null,\"mobile_phone\":\"\",\"email_address\":null}"))
                .isEqualTo(new ContactDetails(null, "", null));
        assertThat(read("{\"name\":\"Anna\",\"name\":null,\"email_address\":\"a@example.com\"}"))
                .isEqualTo(new ContactDetails(null, null, "a@example.com"));
        assertThat(readRepeated("{\"mobile_phone\":1}"))
                .isEqualTo(new ContactDetails(null, "1", null));
        assertThat(readRepeated("{\"name\":1}")).isEqualTo(new ContactDetails("1", null, null));
    }

    @Test
    void longTextsAreReadInFull() throws IOException {
        String name = "Łucja 😀 ".repeat(5_000);

        assertThat(read("{\"name\":\"" + name + "\",\"mobile_phone\":\"" + name + "\"}"))
                .isEqualTo(new ContactDetails(name, name, null));
    }

    @Test
    void whatIsNoTextIsNoPerson() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> read("{\"name\":{\"first\":\"Anna\"}}"));
    }
}
