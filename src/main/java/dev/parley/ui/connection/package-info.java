/// The page that tries the way to a server and says where it ends. Never a store, never another
/// feature.
package dev.parley.ui.connection;
