/// The form that makes a new meeting. Never a store, never another feature.
package dev.parley.ui.schedule;
