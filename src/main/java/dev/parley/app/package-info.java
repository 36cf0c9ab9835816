/// The front door: command line, settings file, logging, wiring by hand and orderly shutdown. It
/// sees every room; no room sees it.
package dev.parley.app;
