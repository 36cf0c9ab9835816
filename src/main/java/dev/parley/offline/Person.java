package dev.parley.offline;

import dev.parley.staff.Bank;
import dev.parley.staff.StaffMember;
import java.util.List;

/// Who signed in, with the banks that were there to choose from: what a session without its server
/// begins with.
public record Person(StaffMember staff, List<Bank> banks) {

    /// Copies the list.
    public Person {
        banks = List.copyOf(banks);
    }
}
