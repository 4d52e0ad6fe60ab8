import { Suspense, useState } from "react";
import type { Me } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { lazyPart } from "../shared/lazyPart";
import styles from "./DemoBadge.module.css";

const DemoWindow = lazyPart(() => import("./DemoWindow"), "DemoWindow");

/** Says on every page that nothing here is real, and is the way out of it. */
export function DemoBadge({ me }: { me: Me }) {
  const { demo } = useTexts();
  const [asked, setAsked] = useState<boolean>();
  return (
    <>
      <button type="button" className={styles.badge} onClick={() => setAsked(true)}>
        {demo.badge}
      </button>
      <Suspense>{asked !== undefined && <DemoWindow me={me} opened={asked} onClose={() => setAsked(false)} />}</Suspense>
    </>
  );
}
