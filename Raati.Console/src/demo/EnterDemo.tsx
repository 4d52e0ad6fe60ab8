import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTexts } from "../i18n/i18n";
import { secretLinkWords } from "../session/entry";
import { Gate } from "../session/Gate";
import styles from "../session/Gate.module.css";
import { enterDemo, sessionKey, sessionQuery } from "../session/session";

/**
 * In by the demo's link: there is nothing to fill in. A query, so that the link is used once however often this is drawn. Who is signed in already
 * needs no link: one that was used leads on all the same. Anybody else can still sign in as usual.
 */
export function EnterDemo({ token, onEntered }: { token: string; onEntered(): void }) {
  const t = useTexts();
  const queries = useQueryClient();
  const { data: me, error } = useQuery({
    queryKey: ["demo", token],
    queryFn: async () => {
      try {
        return await enterDemo(token);
      } catch (refused) {
        const signedIn = await queries.ensureQueryData(sessionQuery).catch(() => null);
        if (signedIn) return signedIn;
        throw refused;
      }
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (!me) return;
    queries.setQueryData(sessionKey, me);
    onEntered();
  }, [me, queries, onEntered]);
  return (
    <Gate title={error ? t.demo.closed : t.demo.entering}>
      {error && (
        <div className={styles.form}>
          <div className={styles.refusal} role="alert">
            {secretLinkWords(error, t, t.demo.stale)}
          </div>
          <Button size="md" variant="default" onClick={onEntered}>
            {t.session.signIn.title}
          </Button>
        </div>
      )}
    </Gate>
  );
}
