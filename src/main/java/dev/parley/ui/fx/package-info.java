/// What every view needs and no feature owns: loading views, work in the background, texts, time,
/// the theme, the crash dialog. Never a feature, never a store.
package dev.parley.ui.fx;
