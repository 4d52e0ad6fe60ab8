import { describe, expect, it } from "vitest";
import { covers, may } from "./permissions";

describe("A role", () => {
  it("that only looks is offered nothing that changes", () => {
    expect(
      (["managePolls", "giveTakeovers", "manageStores", "manageKiosks", "manageOperators"] as const).filter((p) =>
        may({ role: "viewer" }, p),
      ),
    ).toEqual([]);
  });

  it("of a campaign manager publishes but pairs no tablets", () => {
    expect(may({ role: "campaignManager" }, "managePolls")).toBe(true);
    expect(may({ role: "campaignManager" }, "manageKiosks")).toBe(false);
  });

  it("of ops gives urgent messages, though it publishes no polls", () => {
    expect(may({ role: "ops" }, "giveTakeovers")).toBe(true);
    expect(may({ role: "ops" }, "managePolls")).toBe(false);
    expect(may({ role: "storeManager" }, "giveTakeovers")).toBe(false);
  });

  it("this build doesn't know may nothing", () => {
    expect(may({ role: "unknown" }, "readFeedback")).toBe(false);
  });
});

describe("A store manager", () => {
  it("covers its own stores only, and none when the list is empty", () => {
    expect(covers({ role: "storeManager", stores: ["a"] }, "a")).toBe(true);
    expect(covers({ role: "storeManager", stores: ["a"] }, "b")).toBe(false);
    expect(covers({ role: "storeManager", stores: [] }, "a")).toBe(false);
    expect(covers({ role: "ops", stores: [] }, "a")).toBe(true);
  });
});
