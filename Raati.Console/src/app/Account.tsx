import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
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
      // The session's own query stays, since the page looks at it; nothing else of this operator's may be there for the next one.
      queries.setQueryData(sessionKey, null);
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    },
  });
  return (
    <div className={styles.account}>
      <Link to="/account" className={styles.who} aria-label={`${t.account.link}: ${me.email}`}>
        {me.email}
      </Link>
      <div className={styles.row}>
        <span>{t.session.roles[me.role]}</span>
        <LanguageSwitch />
      </div>
      <div className={styles.row}>
        <Button variant="subtle" size="compact-sm" px={0} onClick={() => leave.mutate()} loading={leave.isPending}>
          {t.common.signOut}
        </Button>
        <Link to="/guide">{t.guide.title}</Link>
      </div>
    </div>
  );
}
