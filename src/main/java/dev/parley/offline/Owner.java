package dev.parley.offline;

import dev.parley.staff.ServerAddress;

/// Whose an unsent meeting is: it is sent by the same person to the same server, or not at all.
///
/// @param userId as the server gives it, see [dev.parley.staff.StaffMember]
public record Owner(ServerAddress server, String userId) {}
