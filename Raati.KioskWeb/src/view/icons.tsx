import type { ComponentChildren } from "preact";

interface Size {
  size: number;
}

/** Icons stand beside their words, so they are hidden from screen readers. */
const Icon = ({ size, line = 2, children }: Size & { line?: number; children: ComponentChildren }) => (
  <svg
    aria-hidden="true"
    style={{ width: `calc(${size}px * var(--type))`, height: `calc(${size}px * var(--type))` }}
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
    <path d="M9 12V4.5a1.5 1.5 0 0 1 3 0V11m0-1a1.5 1.5 0 0 1 3 0v1.5m0-.5a1.5 1.5 0 0 1 3 0V12m0 0a1.5 1.5 0 0 1 3 0v4a6 6 0 0 1-6 6h-1.5a6 6 0 0 1-5-2.7L4 14.7a1.6 1.6 0 0 1 2.6-1.9L9 15.5" />
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

export const DownIcon = ({ size }: Size) => (
  <Icon size={size} line={2.5}>
    <path d="M12 5v14m-6-6 6 6 6-6" />
  </Icon>
);

export const SpeechIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M4 5h16v11H11l-4 4v-4H4z" />
  </Icon>
);

export const SoundIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9.5a3.5 3.5 0 0 1 0 5M18 7a7 7 0 0 1 0 10" />
  </Icon>
);

export const StopIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M6.5 6.5h11v11h-11z" />
  </Icon>
);

export const PauseIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M9 6v12M15 6v12" />
  </Icon>
);

export const PlayIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M8 5.5v13l10-6.5z" />
  </Icon>
);

export const ContrastIcon = ({ size }: Size) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
  </Icon>
);

export const EyeIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="2.5" />
  </Icon>
);

export const ShiftIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M12 4 4.5 12H8.5v7h7v-7h4z" />
  </Icon>
);

export const EraseIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M8 5.5h12v13H8L3 12zM11.5 9.5l5 5m0-5-5 5" />
  </Icon>
);

const signs = {
  selection: "M4 9h16l-1.8 10H5.8zM8.5 9l2-5M15.5 9l-2-5",
  prices: "M4 4h7.5L20 12.5 12.5 20 4 11.5zM8 8h.01",
  service: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9c0-4 3-6 6-6s6 2 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.5 2.5 3.5 5.5",
  cleanliness: "M20 4l-8 8M9.5 10l4.5 4.5-3 5.5c-3 0-6.5-2-7.5-5zM6.5 17l2-2.5",
  other: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 12h.01M12 12h.01M16 12h.01",
};

/** What feedback is about. */
export const SignIcon = ({ sign, size }: Size & { sign: keyof typeof signs }) => (
  <Icon size={size} line={1.8}>
    <path d={signs[sign]} />
  </Icon>
);

const alarms = {
  recall: "M12 3.5 22 20.5H2zM12 10v5m0 2.7v.1",
  evacuation:
    "M15.5 4.5a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8zM6.5 11l2.3-3 4.4-.6-2.4 6.1 3.7 2.3-.6 5.7M13.2 7.4l2.6 3.2 3.4.2M10.2 15.2 8.7 18l-4.6.9",
  openingHours: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.3l3.5 2.2",
  notice: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.1",
};

/** What a takeover is about. */
export const AlarmIcon = ({ alarm, size }: Size & { alarm: keyof typeof alarms }) => (
  <Icon size={size} line={2.4}>
    <path d={alarms[alarm]} />
  </Icon>
);

export const OfflineIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 4-2.4m6 .4a10 10 0 0 1 4 2M2 9.5a15 15 0 0 1 4-2.6m5-.9a15 15 0 0 1 11 3.5M12 20h.01" />
  </Icon>
);

export const UnlockedIcon = ({ size }: Size) => (
  <Icon size={size}>
    <path d="M6 11h12v9H6zM8 11V7a4 4 0 0 1 7.5-2" />
  </Icon>
);

const mouths = {
  veryGood: "M7.5 13.5h9a4.6 4.6 0 0 1-9 0z",
  good: "M8 14.2c2 2.4 6 2.4 8 0",
  fair: "M8.5 15.5h7",
  bad: "M8 16.5c2-2.4 6-2.4 8 0",
  veryBad: "M8 17.2c1.8-3 6.2-3 8 0M7 7.8l3 1.4M17 7.8l-3 1.4",
};

export type FaceName = keyof typeof mouths;

export const Face = ({ mood, size }: Size & { mood: FaceName }) => (
  <Icon size={size} line={1.4}>
    <circle cx="12" cy="12" r="10" />
    <path d={mouths[mood]} />
    <path d="M9 10.2v.6M15 10.2v.6" stroke-width="2.2" />
  </Icon>
);
