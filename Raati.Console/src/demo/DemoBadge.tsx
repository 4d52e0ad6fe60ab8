import { useState } from "react";
import { ask, http } from "../api/http";
import type { Me, SecretLink } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { may } from "../session/permissions";
import { Confirm } from "../shared/Confirm";
import { useAction } from "../shared/useAction";
import styles from "./DemoBadge.module.css";

/** Says on every page that nothing here is real, and is the way out of it. */
export function DemoBadge({ me }: { me: Me }) {
  const { demo, common } = useTexts();
  const [asked, setAsked] = useState(false);
  const mayRemove = may(me, "manageOperators");
  const remove = useAction(removeDemo, { done: goOn });
  return (
    <>
      <button type="button" className={styles.badge} onClick={() => setAsked(true)}>
        {demo.badge}
      </button>
      <Confirm
        opened={asked}
        title={demo.title}
        text={
          <>
            <p className={styles.text}>{demo.text}</p>
            <p className={styles.text}>
              {demo.wake} <code>{fleetCommand}</code>
            </p>
            <p className={styles.text}>{mayRemove ? demo.removal : demo.adminOnly}</p>
          </>
        }
        action={mayRemove ? demo.remove : common.close}
        danger={mayRemove}
        busy={remove.isPending}
        onConfirm={() => (mayRemove ? remove.mutate() : setAsked(false))}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

const fleetCommand = "dotnet run --project tests/Raati.Fleet -- demo";

const removeDemo = () => ask<SecretLink | undefined>(http.DELETE("/api/demo", {}));

/** To the set-up when the hub is empty now, else to the sign-in: nothing of the demo may be left on the screen. */
function goOn(setUp: SecretLink | undefined) {
  window.location.replace(`/console/${setUp ? new URL(setUp.url).hash : ""}`);
  window.location.reload();
}
