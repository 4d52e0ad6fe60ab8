import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { Me } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { sessionKey, signOut } from "../session/session";
import { useAction } from "../shared/useAction";
import styles from "./Account.module.css";
import { LanguageSwitch } from "./LanguageSwitch";

export function Account({ me }: { me: Me }) {
  const t = useTexts();
  const queries = useQueryClient();
  const leave = useAction(signOut, {
    done: () => {
      queries.clear(); // Nothing of this operator's may be there for the next one.
      queries.setQueryData(sessionKey, null);
    },
  });
  return (
    <div className={styles.account}>
      <b className={styles.who}>{me.email}</b>
      <span>{t.session.roles[me.role]}</span>
      <div className={styles.row}>
        <Button variant="subtle" size="compact-sm" px={0} onClick={() => leave.mutate()} loading={leave.isPending}>
          {t.common.signOut}
        </Button>
        <LanguageSwitch />
      </div>
    </div>
  );
}
