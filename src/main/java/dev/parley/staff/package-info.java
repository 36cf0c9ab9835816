/// Who is signed in and where: credentials, staff members, banks, and the ports [SignIn] and
/// [Session]. Knows `java..` and the `meeting` room, nothing else.
package dev.parley.staff;
