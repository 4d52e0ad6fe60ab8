import { beforeEach, expect, test } from "vitest";
import { Watchdog } from "./watchdog";

let frames: number;
let now: number;
let visible: boolean;
let fully: boolean;
let done: string[];
let kept: Map<string, string>;

const page = () =>
  new Watchdog({
    frames: () => frames,
    monotonic: () => now,
    wall: () => now,
    visible: () => visible,
    redraw: () => done.push("redraw"),
    reload: () => done.push("reload"),
    restartApp: () => fully && done.push("restart") > 0,
    keep: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
  });

const live = (dog: Watchdog, seconds: number, painting = false) => {
  for (let second = 0; second < seconds; second++) {
    now += 1_000;
    if (painting) frames++;
    dog.tick();
  }
};

beforeEach(() => {
  [frames, now, visible, fully, done, kept] = [1, 1_700_000_000_000, true, false, [], new Map()];
});

test("a page that paints is left alone, and so is one that nobody sees", () => {
  const dog = page();
  live(dog, 600, true);
  visible = false;
  live(dog, 600);
  expect(done).toEqual([]);
});

test("one that stands still is drawn anew once, then loaded anew", () => {
  const dog = page();
  live(dog, 31);
  expect(done).toEqual(["redraw"]);
  live(dog, 29);
  expect(done).toEqual(["redraw"]);
  live(dog, 5);
  expect(done).toEqual(["redraw", "reload"]);
  expect(dog.heals).toBe(2);
});

test("drawing anew that helped ends it", () => {
  const dog = page();
  live(dog, 31);
  live(dog, 5, true);
  live(dog, 29);
  expect(done).toEqual(["redraw"]);
});

test("when loading anew did not help, the browser is started anew where that is possible", () => {
  live(page(), 62);
  live(page(), 62);
  expect(done).toEqual(["redraw", "reload", "redraw", "reload"]);
  fully = true;
  live(page(), 62);
  expect(done.at(-1)).toBe("restart");
});

test("a page that stood still long ago is loaded anew first", () => {
  fully = true;
  live(page(), 62);
  now += 3_600_000;
  live(page(), 62);
  expect(done).toEqual(["redraw", "reload", "redraw", "reload"]);
});

test("a device that slept for an hour is well, however soon after it is looked at", () => {
  const dog = page();
  live(dog, 10, true);
  now += 3_600_000;
  dog.tick();
  live(dog, 10, true);
  expect(done).toEqual([]);
});

test("a full disk hinders no help", () => {
  const dog = new Watchdog({
    ...{ frames: () => 1, monotonic: () => now, wall: () => now, visible: () => true, restartApp: () => false },
    redraw: () => done.push("redraw"),
    reload: () => done.push("reload"),
    keep: {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    },
  });
  live(dog, 70);
  expect(done).toEqual(["redraw", "reload"]);
});
