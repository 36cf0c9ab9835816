package dev.parley.ui.help;

import java.util.Optional;
import java.util.function.Supplier;

/// What Parley is.
///
/// @param version of Parley
/// @param java the version it runs on
/// @param thirdParty the licences of what it is built on, where the build has brought them; may
///     wait for the disk
public record About(String version, String java, Supplier<Optional<String>> thirdParty) {}
