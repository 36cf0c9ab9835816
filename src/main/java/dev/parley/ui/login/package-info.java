/// The sign-in card: who you are, and which bank. Never a store, never another feature.
package dev.parley.ui.login;
