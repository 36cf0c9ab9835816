/// What a meeting is: the records in the API's own terms, the draft and its check, and the port
/// that keeps meetings. Nothing but `java..` may come in: no screen, no JSON, no SQL.
package dev.parley.meeting;
