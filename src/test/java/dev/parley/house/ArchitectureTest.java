// Long because each arrow is a rule of its own, with its reason.
package dev.parley.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.meeting.MeetingRepository;
import dev.parley.offline.Kept;
import dev.parley.offline.MeetingCopy;
import dev.parley.offline.OpenVault;
import dev.parley.offline.OutboxFiles;
import dev.parley.offline.Owner;
import dev.parley.offline.Person;
import dev.parley.offline.Vault;
import dev.parley.offline.Vaults;
import dev.parley.offline.WrongTries;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import java.text.Collator;
import java.text.DateFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadFactory;
import javafx.application.Platform;
import javafx.concurrent.Worker;

/// The arrows between the rooms that must never be violated.
@AnalyzeClasses(packages = "dev.parley", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String APP = "dev.parley.app..";
    private static final String MEETING = "dev.parley.meeting..";
    private static final String STAFF = "dev.parley.staff..";
    private static final String EMBEDDED = "dev.parley.embedded..";
    private static final String OBP = "dev.parley.obp..";
    private static final String OFFLINE = "dev.parley.offline..";
    private static final String UI = "dev.parley.ui..";
    private static final String UI_FX = "dev.parley.ui.fx..";
    private static final String UI_SHELL = "dev.parley.ui.shell..";

    // Arrow 1

    @ArchTest
    static final ArchRule MEETING_KNOWS_JAVA_ALONE =
            classes()
                    .that()
                    .resideInAPackage(MEETING)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(MEETING, "java..", "org.jspecify..")
                    .because("what a meeting is must outlive every toolkit, format and database");

    @ArchTest
    static final ArchRule STAFF_KNOWS_JAVA_AND_MEETINGS_ALONE =
            classes()
                    .that()
                    .resideInAPackage(STAFF)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(STAFF, MEETING, "java..", "org.jspecify..")
                    .because("who is signed in must outlive every toolkit, format and database");

    // Arrow 2

    @ArchTest
    static final ArchRule THE_SCREEN_SEES_PORTS_NEVER_A_STORE =
            noClasses()
                    .that()
                    .resideInAPackage(UI)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(EMBEDDED, OBP, OFFLINE)
                    .because("every screen works with every store, through a port");

    @ArchTest
    static final ArchRule THE_LOCAL_STORE_SEES_NO_OTHER_AND_NO_SCREEN =
            noClasses()
                    .that()
                    .resideInAPackage(EMBEDDED)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(OBP, UI)
                    .because("a store keeps a port's promises and knows nobody else who does");

    @ArchTest
    static final ArchRule THE_REMOTE_STORE_SEES_NO_OTHER_AND_NO_SCREEN =
            noClasses()
                    .that()
                    .resideInAPackage(OBP)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(EMBEDDED, UI)
                    .because("a store keeps a port's promises and knows nobody else who does");

    @ArchTest
    static final ArchRule OFFLINE_KNOWS_PORTS_ALONE =
            classes()
                    .that()
                    .resideInAPackage(OFFLINE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(OFFLINE, STAFF, MEETING, "java..", "org.jspecify..")
                    .because("what is kept must not depend on where it comes from or lies");

    @ArchTest
    static final ArchRule THE_LOCAL_STORE_SEES_OF_OFFLINE_ITS_PORTS_ALONE =
            noClasses()
                    .that()
                    .resideInAPackage(EMBEDDED)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(OFFLINE)
                                    .and(
                                            not(
                                                    belongToAnyOf(
                                                            MeetingCopy.class,
                                                            Vaults.class,
                                                            Vault.class,
                                                            WrongTries.class,
                                                            OpenVault.class,
                                                            Person.class,
                                                            OutboxFiles.class,
                                                            Kept.class,
                                                            Owner.class))))
                    .because("a store keeps a port's promises and knows nobody else who does");

    @ArchTest
    static final ArchRule THE_REMOTE_STORE_DOES_NOT_SEE_OFFLINE =
            noClasses()
                    .that()
                    .resideInAPackage(OBP)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(OFFLINE)
                    .because("a server's answer is the same whoever keeps it");

    @ArchTest
    static final ArchRule NOBODY_SEES_THE_FRONT_DOOR =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(APP)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(APP)
                    .because("only the front door sees all; who saw it would see all too");

    // Arrow 3

    /// Also catches a feature that imports the shell, and `ui.fx` where it imports a feature.
    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("dev.parley.ui.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(resideInAPackage(UI_SHELL), alwaysTrue())
                    .ignoreDependency(alwaysTrue(), resideInAPackage(UI_FX))
                    .because("a feature can be changed alone; the shell moves between them");

    // Arrow 4

    @ArchTest
    static final ArchRule VIEW_MODELS_NEVER_TOUCH_THE_SCENE =
            noClasses()
                    .that(belongToFileEndingWith("ViewModel"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                    .because("a view-model is tested without a toolkit");

    @ArchTest
    static final ArchRule VIEW_MODELS_DO_NOT_KNOW_VIEWS =
            noClasses()
                    .that(belongToFileEndingWith("ViewModel"))
                    .should()
                    .dependOnClassesThat(belongToFileEndingWith("View"))
                    .because("the view binds to the view-model, never the other way round");

    @ArchTest
    static final ArchRule VIEWS_NEVER_TOUCH_A_PORT =
            noClasses()
                    .that(belongToFileEndingWith("View"))
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(MeetingRepository.class, SignIn.class, Session.class)
                    .because("a view lays out and binds; what waits is the view-model's to start");

    // Arrow 5

    @ArchTest
    static final ArchRule THE_TOOLKITS_THREAD_IS_THE_BUSINESS_OF_FX_AND_APP =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(APP, UI_FX)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Platform.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Worker.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx.animation..")
                    .because("a room that must wait or repeat gets a Background and a Ticker");

    @ArchTest
    static final ArchRule THREADS_AND_EXECUTORS_ARE_THE_BUSINESS_OF_FX_AND_APP =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(APP, UI_FX)
                    .should()
                    .dependOnClassesThat(startWork())
                    .orShould()
                    .accessTargetWhere(describe("starts, stops or awaits a thread", Asks::ofThread))
                    .because("a room that must wait or repeat gets a Background and a Ticker");

    @ArchTest
    static final ArchRule THE_DATABASE_IS_THE_BUSINESS_OF_THE_LOCAL_STORE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(EMBEDDED)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.h2..")
                    .because("no other room has to change where the database does");

    @ArchTest
    static final ArchRule CIPHERS_ARE_THE_BUSINESS_OF_THE_LOCAL_STORE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(EMBEDDED)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.bouncycastle..", "javax.crypto..")
                    .because("what rests here is encrypted in one way, in one place");

    @ArchTest
    static final ArchRule HTTP_IS_THE_BUSINESS_OF_THE_REMOTE_STORE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(OBP)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .because("there is one client, with one set of time limits");

    @ArchTest
    static final ArchRule JSON_IS_THE_BUSINESS_OF_STORES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(OBP, EMBEDDED)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml..")
                    .because(
                            "the server's format is not ours; what is kept in files of our own must"
                                    + " be read by later versions, and may be JSON");

    // Arrow 6

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_MACHINE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(APP)
                    .should()
                    .accessTargetWhere(
                            describe("asks for time, zone, language or user", Asks::ofMachine))
                    .because(
                            "pictures and tests run at one fixed instant, in one zone and language");

    // Arrow 7

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CYCLES =
            slices().matching("dev.parley.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("rooms in a circle are one room");

    /// A nested class goes with the class whose file it is in.
    private static DescribedPredicate<JavaClass> belongToFileEndingWith(String end) {
        return describe(
                "belong to a file whose name ends in " + end,
                each -> outermost(each).getSimpleName().endsWith(end));
    }

    private static JavaClass outermost(JavaClass each) {
        return each.getEnclosingClass().map(ArchitectureTest::outermost).orElse(each);
    }

    private static DescribedPredicate<JavaClass> startWork() {
        List<Class<?>> types =
                List.of(
                        Executor.class,
                        Executors.class,
                        CompletionService.class,
                        CompletableFuture.class,
                        ForkJoinTask.class,
                        ThreadFactory.class,
                        Thread.Builder.class,
                        Timer.class);
        return describe(
                "run work on other threads", each -> types.stream().anyMatch(each::isAssignableTo));
    }

    /// What is asked of others than `app` and its ports, by the methods used.
    private static final class Asks {
        /// To know and to keep the interruption of the thread one runs on is no start of another.
        private static final Set<String> HARMLESS =
                Set.of("currentThread", "interrupted", "isInterrupted", "interrupt");

        private Asks() {}

        static boolean ofThread(JavaAccess<?> access) {
            return access.getTargetOwner().isAssignableTo(Thread.class)
                    && !HARMLESS.contains(access.getName());
        }

        static boolean ofMachine(JavaAccess<?> access) {
            return access.getTarget() instanceof CodeUnitAccessTarget target
                    && (time(target) || zoneOrUser(target) || language(target));
        }

        private static boolean time(CodeUnitAccessTarget target) {
            boolean givenClock = given(target, Clock.class);
            return (target.getName().equals("now")
                            && target.getOwner().getPackageName().startsWith("java.time")
                            && !givenClock)
                    || (is(target, Clock.class, "system", "tick") && !givenClock)
                    || is(target, InstantSource.class, "system")
                    || is(target, System.class, "currentTimeMillis", "nanoTime")
                    || is(target, Calendar.class, "getInstance", "<init>")
                    || (is(target, Date.class, "<init>")
                            && target.getRawParameterTypes().isEmpty());
        }

        private static boolean zoneOrUser(CodeUnitAccessTarget target) {
            return is(target, ZoneId.class, "systemDefault")
                    || is(target, TimeZone.class, "getDefault")
                    || is(target, System.class, "getenv", "getPropert");
        }

        private static boolean language(CodeUnitAccessTarget target) {
            return is(target, Locale.class, "getDefault")
                    || (!given(target, Locale.class)
                            && (is(target, String.class, "toLowerCase", "toUpperCase")
                                    || (is(target, String.class, "format")
                                            && !target.getName().equals("formatted"))
                                    || is(target, DateTimeFormatter.class, "ofPattern")
                                    || is(target, MessageFormat.class, "<init>")
                                    || is(target, NumberFormat.class, "get")
                                    || is(target, DateFormat.class, "get")
                                    || is(target, Collator.class, "getInstance")
                                    || is(target, ResourceBundle.class, "getBundle")));
        }

        private static boolean is(CodeUnitAccessTarget target, Class<?> owner, String... begins) {
            return target.getOwner().isAssignableTo(owner)
                    && List.of(begins).stream().anyMatch(target.getName()::startsWith);
        }

        private static boolean given(CodeUnitAccessTarget target, Class<?> type) {
            return target.getRawParameterTypes().stream()
                    .anyMatch(each -> each.isEquivalentTo(type));
        }
    }
}
