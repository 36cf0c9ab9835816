package dev.parley.embedded;

/// The invented meetings, one a line:
/// `day time creator purpose provider invitees…`.
///
/// The day is counted from today; `-` is no time at all. The creator is a member of staff; in
/// `ben/alba` Ben arranges and Alba was signed in. An invitee's sign is the answer: `+` accepted,
/// `?` waiting, `-` declined, `~` a word of their own. The place of a line makes the meeting's id,
/// so a new line goes to the end.
final class SeedPlan {
    /// The branch in the pictures: six meetings today, three tomorrow, some every day.
    static final String BRANCH =
            """
            -14 09:00 clara     complaint         zoom          ines+
            -14 16:30 ben       investment-review jitsi         ewa- jonas+
            -13 15:00 alba      investment-review teams         amara-
            -13 16:30 ben       mortgage-advice   jitsi         lucia? mehmet+ liwei?
            -12 10:30 alba      business-loan     bigbluebutton anders+ kofi+
            -12 14:00 clara     investment-review zoom          chloe+
            -11 13:30 clara     investment-review jitsi         kofi+
            -11 13:30 ben       complaint         zoom          zoe+ mei+
            -10 10:00 alba      complaint         jitsi         mehmet+ liwei-
            -10 17:15 ben       business-loan     jitsi         noor+
             -9 08:30 clara     business-loan     jitsi         amara? lucia+
             -8 17:15 alba      mortgage-advice   jitsi         ines+ ewa+
             -7 09:30 ben       mortgage-advice   teams         lucia+
             -7 15:45 alba      onboarding        zoom          amara+ chloe+
             -6 09:00 clara     investment-review jitsi         tomas+
             -5 08:30 clara     investment-review teams         ines+ yuki+
             -5 10:30 alba      onboarding        jitsi         dmitri+
             -4 08:30 clara     onboarding        bigbluebutton liwei+
             -3 09:00 alba      business-loan     zoom          giulia+
             -3 10:00 clara     complaint         zoom          amara+
             -2 09:30 ben       business-loan     zoom          giulia+
             -1 10:30 alba      business-loan     jitsi         fatima+
              0 09:00 alba      mortgage-advice   jitsi         priya+ tomas+
              0 10:30 alba      onboarding        bigbluebutton noor?
              0 11:15 ben       complaint         zoom          ewa~
              0 14:00 clara     investment-review teams         liwei+ jonas?
              0 15:30 alba      business-loan     jitsi         lucia+ pablo- carmen?
              0 16:30 ben       mortgage-advice   jitsi         zoe?
             +1 09:30 alba      business-loan     teams         tomas?
             +1 09:30 clara     investment-review jitsi         aisling~ lucia+
             +1 15:00 ben/alba  complaint         bigbluebutton priya+
             +2 12:15 ben       onboarding        jitsi         yuki+
             +3 15:45 ben       business-loan     bigbluebutton fatima~ rhys+
             +4 13:30 alba      mortgage-advice   teams         dmitri? priya+
             +4 15:45 alba      investment-review bigbluebutton fatima+
             +5 09:30 ben       complaint         teams         giulia+ rhys-
             +5 17:15 alba      business-loan     bigbluebutton giulia+ mehmet?
             +6 10:00 alba      investment-review jitsi         yuki- mehmet?
             +7 09:00 clara/ben investment-review teams         priya? zoe+
             +7 10:30 clara     mortgage-advice   jitsi         fatima? kofi+ sean+
             +8 15:00 ben       investment-review bigbluebutton jonas+ olga? kofi?
             +8 17:15 ben       investment-review jitsi         fatima+ amara-
             +9 13:30 alba      investment-review bigbluebutton ines? lucia+
             +9 15:00 alba      business-loan     bigbluebutton dmitri?
            +10 15:00 clara     investment-review jitsi         fatima? tomas+ hannah-
            +10 16:30 ben       mortgage-advice   teams         lucia+ liwei+ tomas?
            +11 10:00 clara     mortgage-advice   bigbluebutton chloe+
            +12 15:00 alba      onboarding        zoom          priya+ ines+
            +13 12:15 clara     onboarding        zoom          yuki~
            +13 17:15 ben       business-loan     jitsi         hannah+
            +14 13:30 ben       business-loan     jitsi         aisling+
            +14 15:45 clara     investment-review zoom          yuki+
            +15 15:00 clara     complaint         bigbluebutton anders- noor-
            +15 15:45 alba      mortgage-advice   teams         lucia~
            +16 10:00 clara     investment-review teams         aisling+ kofi+ mei? priya+ tomas? ewa+ noor+ liwei- jonas+ lucia? zoe+ olga~
            +17 08:30 ben       onboarding        jitsi         giulia? tomas+
            +17 14:30 clara     onboarding        teams         rhys+
            +18 13:30 ben       investment-review bigbluebutton noor? mehmet+
            +18 14:30 alba      complaint         jitsi         amara?
            +19 13:30 alba      business-loan     zoom          ewa+
            +19 17:15 ben       business-loan     jitsi         priya?
            +20 11:00 clara     onboarding        teams         chloe+ zoe-
            +21 09:00 alba      mortgage-advice   jitsi         tomas+ hannah-
            +21 10:00 ben       investment-review teams         amara- hannah?
            +22 11:00 alba      onboarding        bigbluebutton amara+
            +22 14:00 clara     onboarding        bigbluebutton priya-
            +23 14:00 clara     investment-review bigbluebutton dmitri?
            +23 14:30 clara     investment-review zoom          olga+
            +24 10:00 clara     investment-review jitsi         liwei+ amara+
            +24 14:00 clara     complaint         bigbluebutton jonas+ noor+
            +25 09:00 alba      complaint         teams         dmitri? jonas+
            +25 14:30 ben       onboarding        jitsi         dmitri+ liwei?
            +26 09:30 ben       mortgage-advice   bigbluebutton ewa? jonas?
            +26 13:30 ben       business-loan     jitsi         mehmet+
            +27 15:00 alba      mortgage-advice   bigbluebutton sean+ fatima-
            +27 15:45 alba      onboarding        jitsi         mehmet+
            +28 12:15 alba      business-loan     jitsi         fatima- noor?
            +28 12:15 ben       investment-review jitsi         anders-
              -     - ben       onboarding        jitsi         zoe?
            """;

    /// A second, quieter bank.
    static final String SEVILLA =
            """
            -13 10:00 alba      business-loan     jitsi         manuel+ rocio+ tomas+
            -11 17:15 clara     investment-review jitsi         carmen+ manuel+
            -10 10:30 ben       onboarding        bigbluebutton carmen+ pablo+ lucia+
             -8 15:00 ben       business-loan     zoom          tomas~ pablo+ rocio- manuel+
             -6 14:00 clara     mortgage-advice   jitsi         ines~
             -4 14:00 alba      onboarding        teams         lucia- pablo+ rocio+
             -3 10:30 alba      investment-review teams         tomas-
             -1 14:00 clara     complaint         zoom          manuel+ carmen?
              0 09:00 alba      investment-review zoom          pablo- tomas+
              0 11:00 ben       mortgage-advice   jitsi         ines?
             +1 16:30 alba      mortgage-advice   jitsi         pablo?
             +2 13:30 clara     mortgage-advice   bigbluebutton lucia? rocio+
             +2 13:30 alba      onboarding        teams         tomas? manuel+
             +4 10:30 clara     complaint         zoom          pablo?
             +6 14:00 ben       business-loan     teams         pablo? lucia+
             +7 11:00 alba      business-loan     jitsi         tomas+
             +9 16:30 ben       onboarding        jitsi         tomas?
            +10 15:00 clara     complaint         jitsi         ines+ manuel-
            +13 10:30 clara     onboarding        zoom          carmen? manuel? lucia?
            +14 10:30 ben       onboarding        zoom          pablo+ ines+ manuel- carmen+
            +17 10:00 ben       onboarding        zoom          lucia+
            +20 09:00 ben       onboarding        bigbluebutton carmen?
            +22 17:15 clara     business-loan     zoom          lucia+ manuel?
            +25 14:30 alba      complaint         jitsi         pablo?
            +28 09:30 alba      complaint         teams         tomas?
            """;

    private SeedPlan() {}
}
