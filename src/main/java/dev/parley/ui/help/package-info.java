/// The page that lists the keys. Never a store, never another feature.
package dev.parley.ui.help;
