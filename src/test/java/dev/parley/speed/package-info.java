/// What a person feels, measured on demand with the real program; none of it is a test.
package dev.parley.speed;
