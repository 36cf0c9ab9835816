package dev.parley.ui.login;

import dev.parley.staff.SignInDraft;
import java.util.ArrayList;
import java.util.List;

/// The pages beside the card, which only remembers that they were asked for.
public final class CardPages implements LoginViewModel.Pages {
    final List<String> shown = new ArrayList<>();
    final List<SignInDraft> checked = new ArrayList<>();

    @Override
    public void settings() {
        shown.add("settings");
    }

    @Override
    public void help() {
        shown.add("help");
    }

    @Override
    public void check(SignInDraft draft) {
        checked.add(draft);
    }
}
