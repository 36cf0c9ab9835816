package dev.parley.ui.details;

/// The facts of a meeting as the details word them; a fact the server did not set says so.
///
/// @param title the purpose in words
/// @param when day and time in the branch's zone
/// @param zone the zone, and the moment in UTC
/// @param provider as the API has it
/// @param purpose as the API has it
/// @param id the meeting's id
/// @param bank the bank's id
/// @param createdBy the user who made it, which the API calls the customer's user id
/// @param staffUser the API's staff user id
/// @param session the room's id
/// @param raw the whole answer in the API's words, tokens masked
public record DetailsText(
        String title,
        String when,
        String zone,
        String provider,
        String purpose,
        String id,
        String bank,
        String createdBy,
        String staffUser,
        String session,
        String raw) {

    static final DetailsText NONE = new DetailsText("", "", "", "", "", "", "", "", "", "", "");

    /// For the FXML, which knows bean getters alone.
    public String getTitle() {
        return title;
    }

    /// For the FXML, which knows bean getters alone.
    public String getWhen() {
        return when;
    }

    /// For the FXML, which knows bean getters alone.
    public String getZone() {
        return zone;
    }

    /// For the FXML, which knows bean getters alone.
    public String getProvider() {
        return provider;
    }

    /// For the FXML, which knows bean getters alone.
    public String getPurpose() {
        return purpose;
    }

    /// For the FXML, which knows bean getters alone.
    public String getId() {
        return id;
    }

    /// For the FXML, which knows bean getters alone.
    public String getBank() {
        return bank;
    }

    /// For the FXML, which knows bean getters alone.
    public String getCreatedBy() {
        return createdBy;
    }

    /// For the FXML, which knows bean getters alone.
    public String getStaffUser() {
        return staffUser;
    }

    /// For the FXML, which knows bean getters alone.
    public String getSession() {
        return session;
    }

    /// For the FXML, which knows bean getters alone.
    public String getRaw() {
        return raw;
    }
}
