import { ask, http } from "../api/http";
import type { Me, SecretLink } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { may } from "../session/permissions";
import { Confirm } from "../shared/Confirm";
import { useAction } from "../shared/useAction";
import styles from "./DemoBadge.module.css";
import { fleetCommand } from "./fleetCommand";

/** What a demo is, how its tablets come alive, and the way out of it. */
export function DemoWindow({ me, opened, onClose }: { me: Me; opened: boolean; onClose(): void }) {
  const { demo, common } = useTexts();
  const mayRemove = may(me, "manageOperators");
  const remove = useAction(removeDemo, { done: goOn });
  return (
    <Confirm
      opened={opened}
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
      onConfirm={() => (mayRemove ? remove.mutate() : onClose())}
      onClose={onClose}
    />
  );
}

const removeDemo = () => ask<SecretLink | undefined>(http.DELETE("/api/demo", {}));

/** To the set-up when the hub is empty now, else to the sign-in: nothing of the demo may be left on the screen. */
function goOn(setUp: SecretLink | undefined) {
  window.location.replace(`/console/${setUp ? new URL(setUp.url).hash : ""}`);
  window.location.reload();
}
