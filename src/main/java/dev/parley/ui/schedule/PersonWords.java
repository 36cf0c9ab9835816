package dev.parley.ui.schedule;

/// How screen readers name the fields and buttons of one person, so that rows can be told apart.
///
/// @param name the field for the name, and so on
public record PersonWords(
        String name,
        String phone,
        String email,
        String status,
        String up,
        String down,
        String remove) {

    static final PersonWords NONE = new PersonWords("", "", "", "", "", "", "");

    /// For the FXML, which knows bean getters alone.
    public String getName() {
        return name;
    }

    /// For the FXML, which knows bean getters alone.
    public String getPhone() {
        return phone;
    }

    /// For the FXML, which knows bean getters alone.
    public String getEmail() {
        return email;
    }

    /// For the FXML, which knows bean getters alone.
    public String getStatus() {
        return status;
    }

    /// For the FXML, which knows bean getters alone.
    public String getUp() {
        return up;
    }

    /// For the FXML, which knows bean getters alone.
    public String getDown() {
        return down;
    }

    /// For the FXML, which knows bean getters alone.
    public String getRemove() {
        return remove;
    }
}
