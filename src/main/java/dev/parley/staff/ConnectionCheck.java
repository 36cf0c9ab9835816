package dev.parley.staff;

import dev.parley.meeting.MeetingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tries the way to a server step by step, so that it can be said where it ends. Each step assumes
/// that the ones before it went well.
@FunctionalInterface
public interface ConnectionCheck {

    /// A check of this server; nothing is sent before its first step.
    Steps of(Server server);

    /// The steps, in their order. Each waits for the network.
    interface Steps {

        /// The proxy in between, or empty.
        ///
        /// @throws MeetingException where it cannot be found out
        Optional<ProxyAddress> proxy() throws MeetingException;

        /// Looks the name up: the server's, or where there is a proxy, the proxy's.
        ///
        /// @return its number
        /// @throws MeetingException where there is no such name
        String lookUp() throws MeetingException;

        /// Connects to the server, or where there is a proxy, to the proxy.
        ///
        /// @throws MeetingException where nobody takes the connection
        void connect() throws MeetingException;

        /// Agrees on encryption with the server.
        ///
        /// @return empty where the server is this computer itself and does without
        /// @throws MeetingException where the server cannot prove who it is, or is not reached
        Optional<Encryption> encrypt() throws MeetingException;

        /// Asks the server what it is.
        ///
        /// @return its version
        /// @throws MeetingException where it is no such server
        String version() throws MeetingException;

        /// Signs in once, asks what can be done, and forgets the sign-in.
        ///
        /// @throws MeetingException where it is refused; the server counts that against the account
        Abilities signIn(Credentials credentials) throws MeetingException;
    }

    /// How a server proved who it is.
    ///
    /// @param protocol such as TLSv1.3
    /// @param authority who vouches for it
    /// @param until when its proof ends
    record Encryption(String protocol, String authority, Instant until) {}

    /// What a person can do at a server.
    ///
    /// @param staff who that is
    /// @param banks there
    /// @param knowsMeetings whether the server has the calls for meetings at all
    /// @param roles the person's, where they are for one bank alone with its id
    /// @param missing the roles that meetings would need, and the person lacks
    record Abilities(
            StaffMember staff,
            List<Bank> banks,
            boolean knowsMeetings,
            List<String> roles,
            List<String> missing) {}
}
