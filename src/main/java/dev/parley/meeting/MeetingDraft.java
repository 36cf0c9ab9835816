package dev.parley.meeting;

import dev.parley.meeting.Problem.Field;
import dev.parley.meeting.Problem.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A meeting as typed into the form. [#check] says what a server would refuse or mangle; only a
/// draft without such problems becomes a [NewMeeting].
///
/// @param purpose as typed
/// @param provider as typed
/// @param day as typed, read by [DayText] in the order of `locale`
/// @param time as typed, read by [TimeText]
/// @param offset the person's answer where a clock change doubles the time, else `null`
/// @param zone the branch's time zone, in which day and time are meant
/// @param locale the language in which the day is typed
/// @param creator who arranges it
/// @param invitees who is asked to come
public record MeetingDraft(
        String purpose,
        String provider,
        String day,
        String time,
        @Nullable ZoneOffset offset,
        ZoneId zone,
        Locale locale,
        PersonDraft creator,
        List<PersonDraft> invitees) {

    /// Hardly anybody arranges so far ahead, but a digit too many in the year is quickly typed.
    private static final Duration FAR = Duration.ofDays(366);

    /// Copies the invitees.
    public MeetingDraft {
        invitees = List.copyOf(invitees);
    }

    /// Everything there is to say, in the order of the form.
    ///
    /// @param now for the advice that a time has passed
    public List<Problem> check(Instant now) {
        List<Problem> problems = new ArrayList<>();
        checkName(purpose, Limits.PURPOSE, Field.PURPOSE, "draft.purpose.missing", problems);
        checkName(provider, Limits.PROVIDER, Field.PROVIDER, "draft.provider.missing", problems);
        checkWhen(now, problems);
        checkPerson(creator, -1, Limits.CREATOR_PHONE, problems);
        for (int i = 0; i < invitees.size(); i++) {
            checkPerson(invitees.get(i), i, Limits.INVITEE_PHONE, problems);
        }
        return List.copyOf(problems);
    }

    /// The start, where day and time are readable and exist exactly once, or the person has said
    /// which of two is meant.
    public Optional<Instant> when() {
        return localWhen()
                .filter(local -> validOffsets(local).size() == 1 || chosen(local) != null)
                .map(
                        local -> {
                            ZoneOffset chosen = chosen(local);
                            return local.toInstant(
                                    chosen != null ? chosen : validOffsets(local).getFirst());
                        })
                .filter(when -> !when.isBefore(Limits.FIRST) && !when.isAfter(Limits.LAST));
    }

    /// The two offsets to choose from where a clock change doubles the time typed, the earlier
    /// moment first; else empty.
    public List<ZoneOffset> doubledOffsets() {
        return localWhen().map(this::validOffsets).filter(all -> all.size() == 2).orElse(List.of());
    }

    /// What is to be sent.
    ///
    /// @throws IllegalStateException where [#check] finds more than advice
    public NewMeeting toNewMeeting(Instant now) {
        if (!check(now).stream().allMatch(Problem::isAdvice)) {
            throw new IllegalStateException("The draft has problems");
        }
        return new NewMeeting(
                provider.strip(),
                purpose.strip(),
                when().orElseThrow(),
                creator.asKept(),
                invitees.stream()
                        .map(person -> new Invitee(person.asKept(), person.keptStatus()))
                        .toList());
    }

    /// The same with its day said in another language.
    public MeetingDraft in(Locale language, String saidDay) {
        return new MeetingDraft(
                purpose, provider, saidDay, time, offset, zone, language, creator, invitees);
    }

    /// Day and time where both can be read, whether or not they exist in the zone.
    public Optional<LocalDateTime> localWhen() {
        Optional<LocalDate> date = DayText.read(day, locale);
        Optional<LocalTime> clock = TimeText.read(time);
        return date.flatMap(d -> clock.map(d::atTime));
    }

    private List<ZoneOffset> validOffsets(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local);
    }

    private @Nullable ZoneOffset chosen(LocalDateTime local) {
        return offset != null && validOffsets(local).contains(offset) ? offset : null;
    }

    private static void checkName(
            String typed, int longest, Field field, String missing, List<Problem> problems) {
        String name = typed.strip();
        if (name.isEmpty()) {
            problems.add(problem(field, -1, Kind.MISSING, missing));
        } else if (!UrlName.isFriendly(name)) {
            String better = UrlName.suggest(name);
            problems.add(
                    better.isEmpty()
                            ? problem(field, -1, Kind.WRONG, "draft.name.letters")
                            : problem(field, -1, Kind.WRONG, "draft.name.suggest", better));
        } else {
            checkLength(name, longest, field, -1, problems);
        }
    }

    private void checkWhen(Instant now, List<Problem> problems) {
        if (day.isBlank()) {
            problems.add(problem(Field.DAY, -1, Kind.MISSING, "draft.day.missing"));
        } else if (DayText.read(day, locale).isEmpty()) {
            problems.add(unreadable(now));
        }
        if (time.isBlank()) {
            problems.add(problem(Field.TIME, -1, Kind.MISSING, "draft.time.missing"));
        } else if (TimeText.read(time).isEmpty()) {
            problems.add(problem(Field.TIME, -1, Kind.WRONG, "draft.time.unreadable"));
        }
        Optional<LocalDateTime> local = localWhen();
        if (local.isEmpty()) {
            return;
        }
        List<ZoneOffset> offsets = validOffsets(local.get());
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local.get());
            problems.add(
                    problem(
                            Field.TIME,
                            -1,
                            Kind.WRONG,
                            "draft.time.skipped",
                            gap.getDateTimeBefore().toLocalTime().toString(),
                            gap.getDateTimeAfter().toLocalTime().toString()));
        } else if (offsets.size() == 2 && chosen(local.get()) == null) {
            problems.add(problem(Field.TIME, -1, Kind.MISSING, "draft.time.doubled"));
        } else if (when().isEmpty()) {
            problems.add(unreadable(now));
        } else if (when().orElseThrow().isBefore(now)) {
            problems.add(problem(Field.TIME, -1, Kind.ADVICE, "draft.time.past"));
        } else if (when().orElseThrow().isAfter(now.plus(FAR))) {
            problems.add(problem(Field.DAY, -1, Kind.ADVICE, "draft.day.far"));
        }
    }

    /// With a day to come as an example, as ISO has it.
    private Problem unreadable(Instant now) {
        String example = now.atZone(zone).toLocalDate().plusWeeks(1).toString();
        return problem(Field.DAY, -1, Kind.WRONG, "draft.day.unreadable", example);
    }

    private static void checkPerson(
            PersonDraft person, int invitee, int longestPhone, List<Problem> problems) {
        ContactDetails kept = person.asKept();
        String name = person.keptName();
        String phone = person.keptPhone();
        String email = person.keptEmail();
        String status = person.keptStatus();
        if (name.isEmpty()) {
            problems.add(problem(Field.NAME, invitee, Kind.MISSING, "draft.person.name.missing"));
        }
        checkLength(name, Limits.NAME, Field.NAME, invitee, problems);
        checkLength(phone, longestPhone, Field.PHONE, invitee, problems);
        if (!phone.isEmpty() && phone.chars().noneMatch(Character::isDigit)) {
            problems.add(problem(Field.PHONE, invitee, Kind.ADVICE, "draft.phone.digits"));
        }
        checkLength(email, Limits.EMAIL, Field.EMAIL, invitee, problems);
        checkLength(status, Limits.STATUS, Field.STATUS, invitee, problems);
        if (!email.isEmpty() && !EmailText.isPlausible(email)) {
            problems.add(problem(Field.EMAIL, invitee, Kind.WRONG, "draft.email.incomplete"));
        }
        if (invitee >= 0 && kept.equals(new ContactDetails(name, "", "")) && !name.isEmpty()) {
            problems.add(problem(Field.EMAIL, invitee, Kind.ADVICE, "draft.person.unreachable"));
        }
    }

    private static void checkLength(
            String text, int longest, Field field, int invitee, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(
                    problem(
                            field,
                            invitee,
                            Kind.WRONG,
                            "draft.text.long",
                            String.valueOf(longest),
                            String.valueOf(text.length())));
        }
    }

    private static Problem problem(
            Field field, int invitee, Kind kind, String key, String... args) {
        return new Problem(field, invitee, kind, key, List.of(args));
    }
}
