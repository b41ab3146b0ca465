import Labs
import Testing

@Test func namesAreComparedAsTyped() { #expect(LabName("schedule") == LabName("schedule")) }
