/// What a person may choose: theme, the branch's time zone, and the demo bank's fresh start.
/// Never a store, never another feature.
package dev.parley.ui.settings;
