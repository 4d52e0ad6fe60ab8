import type { KioskStatus } from "@raati/contracts";
import { useTexts } from "../i18n/i18n";
import styles from "./StatusMark.module.css";

const thin = { fill: "none", stroke: "currentColor", strokeWidth: 1.7, strokeLinecap: "round", strokeLinejoin: "round" } as const;
const onDisc = { ...thin, stroke: "var(--surface)" } as const;

// A shape of its own for each status: the colours are never alone.
const drawings: Readonly<Record<KioskStatus, React.ReactNode>> = {
  online: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.8 8.3l2.2 2.2 4.2-4.6" {...onDisc} />
    </>
  ),
  behind: (
    <>
      <circle cx="8" cy="8" r="6.2" {...thin} />
      <path d="M8 4.6V8l2.4 1.5" {...thin} />
    </>
  ),
  notPainting: (
    <>
      <rect x="1.3" y="3" width="13.4" height="10" rx="1.8" {...thin} />
      <path d="M3.2 14.3L12.8 1.7" stroke="var(--surface)" strokeWidth="4" />
      <path d="M3.2 14.3L12.8 1.7" {...thin} />
    </>
  ),
  offline: (
    <>
      <path d="M8 .6L15.4 8 8 15.4.6 8z" fill="currentColor" />
      <path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" {...onDisc} />
    </>
  ),
  neverSeen: <circle cx="8" cy="8" r="6.2" {...thin} strokeDasharray="2.4 2.9" />,
  retired: (
    <>
      <circle cx="8" cy="8" r="6.2" {...thin} />
      <path d="M4.5 8h7" {...thin} />
    </>
  ),
  unknown: <circle cx="8" cy="8" r="6.2" {...thin} strokeDasharray="2.4 2.9" />,
};

export function StatusMark({ status, size = 16 }: { status: KioskStatus; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" className={styles.mark} data-status={status} aria-hidden="true">
      {drawings[status]}
    </svg>
  );
}

/** The mark and its word. */
export function StatusWord({ status }: { status: KioskStatus }) {
  const { kiosks } = useTexts();
  return (
    <span className={styles.word}>
      <StatusMark status={status} />
      {kiosks.status[status]}
    </span>
  );
}
