/// What a person feels, measured on demand with the real program; nothing here is part of the
// tests.
package dev.parley.speed;
