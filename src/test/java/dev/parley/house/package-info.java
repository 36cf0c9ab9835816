/// The house rules, as tests that fail when one is broken: what may see what, which texts there
/// are, and whether the three files of a view fit together. Nothing but rules may come in.
package dev.parley.house;
