/// A bank's server in miniature, which answers as the recordings of a real one say, so that the
/// remote side can be tried without a bank. Nothing of Parley may come in: the stub must not share
/// a mistake with what it tests.
package dev.parley.obp.stub;
