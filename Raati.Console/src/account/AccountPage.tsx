import { useQuery } from "@tanstack/react-query";
import { useTexts } from "../i18n/i18n";
import { useMe } from "../session/SessionContext";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import styles from "./Account.module.css";
import { PasskeysCard } from "./PasskeysCard";
import { PasswordCard } from "./PasswordCard";
import { accountQuery } from "./queries";
import { SessionsCard } from "./SessionsCard";
import { TotpCard } from "./TotpCard";

/** How the operator signs in, and where they are signed in. */
export function AccountPage() {
  const t = useTexts();
  const me = useMe();
  const account = useQuery(accountQuery);
  return (
    <Page title={t.account.title} lead={t.account.lead(me.email, t.session.roles[me.role])}>
      <Fetched query={account}>
        {(own) => (
          <div className={styles.cards}>
            <TotpCard account={own} />
            <PasskeysCard passkeys={own.passkeys} />
            <PasswordCard />
            <SessionsCard />
          </div>
        )}
      </Fetched>
    </Page>
  );
}
