/// One meeting with everything the bank answers about it. Never a store, never another feature.
package dev.parley.ui.details;
