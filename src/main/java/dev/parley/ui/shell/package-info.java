/// The main window: header, side bar, middle, details. The only room that moves between features;
/// never a store.
package dev.parley.ui.shell;
