/** Those that carry another's name too stand before it. */
const browsers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Edge", /\bEdgA?\/(\d+)/],
  ["Opera", /\bOPR\/(\d+)/],
  ["Samsung Internet", /\bSamsungBrowser\/(\d+)/],
  ["Fully Kiosk", /\bFully(?:SingleApp)?\/([\d.]+)/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d+)/],
  ["Android WebView", /; wv\).*\bChrome\/(\d+)/],
  ["Chrome", /\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/],
  ["Safari", /\bVersion\/(\d+).*\bSafari\//],
];
const systems: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Android", /\bAndroid ?(\d+)?/],
  ["iOS", /\b(?:iPhone|iPad).*? OS (\d+)/],
  ["ChromeOS", /\bCrOS\b/],
  ["Windows", /\bWindows NT\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
];

/** The browser and its system in short, "Chrome 128, Linux", out of how it names itself; undefined where that says neither. */
export function browserName(userAgent: string): string | undefined {
  const find = (among: typeof browsers) => {
    for (const [name, pattern] of among) {
      const found = pattern.exec(userAgent);
      if (found) return found[1] ? `${name} ${found[1]}` : name;
    }
    return undefined;
  };
  const browser = find(browsers);
  return browser && [browser, find(systems)].filter((part) => part !== undefined).join(", ");
}
