import type { ComponentChildren } from "preact";

interface Size {
  size: number;
}

/** Icons stand beside their words, so they are hidden from screen readers. */
const Icon = ({ size, line = 2, children }: Size & { line?: number; children: ComponentChildren }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width={line}
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    {children}
  </svg>
);

export const HandIcon = ({ size }: Size) => (
  <Icon size={size} line={1.7}>
    <path d="M9 12V4.5a1.5 1.5 0 0 1 3 0V11m0-1a1.5 1.5 0 0 1 3 0v1.5m0-.5a1.5 1.5 0 0 1 3 0V12m0 0a1.5 1.5 0 0 1 3 0v4a6 6 0 0 1-6 6h-1.5a6 6 0 0 1-5-2.700L4 14.700a1.6 1.6 0 0 1 2.6-1.900L9 15.5" />
  </Icon>
);

export const TickIcon = ({ size }: Size) => (
  <Icon size={size} line={2.5}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);

export const ArrowIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M4 12h16m-7-7 7 7-7 7" />
  </Icon>
);

export const SpeechIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M4 5h16v11H11l-4 4v-4H4z" />
  </Icon>
);

export const OfflineIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 4-2.400m6 .4a10 10 0 0 1 4 2M2 9.5a15 15 0 0 1 4-2.600m5-.9a15 15 0 0 1 11 3.5M12 20h.01" />
  </Icon>
);

export const UnlockedIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M6 11h12v9H6zM8 11V7a4 4 0 0 1 7.5-2" />
  </Icon>
);

const mouths = {
  veryGood: "M7.5 13.5a5 5 0 0 0 9 0z",
  good: "M8 14.5c2 2 6 2 8 0",
  bad: "M8 16.5c2-2 6-2 8 0",
  veryBad: "M8 17c2-2.5 6-2.5 8 0M7 8l2.5 1M17 8l-2.5 1",
};

export const Face = ({ mood, size }: Size & { mood: keyof typeof mouths }) => (
  <Icon size={size} line={1.5}>
    <circle cx="12" cy="12" r="10" />
    <path d={mouths[mood]} />
    <path d="M9 10v.5M15 10v.5" stroke-width="2.2" />
  </Icon>
);
