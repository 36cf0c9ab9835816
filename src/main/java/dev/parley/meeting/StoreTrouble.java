package dev.parley.meeting;

/// What can be wrong with the place where meetings are kept on this computer. Each has a sentence
/// of its own on the screen.
public enum StoreTrouble {
    /// Another program, usually a second Parley, has it open.
    IN_USE,
    /// The folder or the file cannot be written.
    READ_ONLY,
    /// The disk is full; what was to be saved is not.
    DISK_FULL,
    /// The file was damaged. It was kept aside under another name, and the next try starts afresh.
    DAMAGED,
    /// The key of what rests here is damaged or was tampered with, and so is its spare: nothing of
    /// it can be read.
    KEY_DAMAGED,
    /// A newer Parley wrote it. It was left as it is.
    NEWER,
    /// It lies on a network drive, where files cannot be locked safely.
    NETWORK_DRIVE,
    /// The path holds a character that the store cannot take.
    BAD_PATH,
    /// Anything else; the log says more.
    OTHER
}
