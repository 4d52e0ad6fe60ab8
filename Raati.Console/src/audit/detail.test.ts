import { describe, expect, it } from "vitest";
import { fi } from "../i18n/fi";
import { detailWords } from "./detail";

describe("A line's detail", () => {
  it("says states, commands and roles in people's words", () => {
    expect(detailWords({ action: "feedback.status", detail: "open" }, fi)).toBe("Hoidossa");
    expect(detailWords({ action: "kiosk.command", detail: "reload" }, fi)).toBe("Käynnistä sivu uudelleen");
    expect(detailWords({ action: "operator.invite", detail: "kalle@havu.example, Viewer" }, fi)).toBe(
      `kalle@havu.example, ${fi.session.roles.viewer}`,
    );
  });

  it("is as it was written where it is somebody's own", () => {
    expect(detailWords({ action: "store.change", detail: "open" }, fi)).toBe("open");
    expect(detailWords({ action: "ofANewerHub.do", detail: "x" }, fi)).toBe("x");
    expect(detailWords({ action: "poll.edit" }, fi)).toBe("");
  });
});
