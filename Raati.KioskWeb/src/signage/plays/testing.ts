import type { Play, PlayReport, PlaysReply } from "@raati/contracts";

/** The hub's side of plays: counts each once, by the run's high water. */
export class FakePlayHub {
  readonly counted: (Play & { placementId: string; runId: string })[] = [];
  readonly reports: PlayReport[] = [];
  readonly runs = new Map<string, number>();
  /** Takes the report in, and the answer is lost. */
  losesAnswer = false;
  retryAfterMs: number | undefined;
  breaks: (play: Play) => boolean = () => false;

  async reportPlays(report: PlayReport): Promise<PlaysReply> {
    this.reports.push(report);
    if (report.plays.length > 100) throw new Error("over the bound");
    if (report.plays.some(this.breaks)) throw new Error("can't be stored");
    if (this.retryAfterMs !== undefined) return { retryAfterMs: this.retryAfterMs };
    let highWater = this.runs.get(report.runId) ?? 0;
    if (report.after <= highWater) {
      for (const play of report.plays.filter(({ sequence }) => sequence > highWater)) {
        this.counted.push({ ...play, placementId: report.placementId, runId: report.runId });
        highWater = play.sequence;
      }
    }
    this.runs.set(report.runId, highWater);
    if (this.losesAnswer) throw new Error("the line broke");
    return { highWater };
  }
}
