import { ActionIcon, Button, Menu, Modal } from "@mantine/core";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { PasskeyView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { MoreIcon } from "../look/icons";
import { passkeyHindrance } from "../session/passkeys";
import { Confirm } from "../shared/Confirm";
import { useAction } from "../shared/useAction";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import styles from "./Account.module.css";
import { Card } from "./Card";
import { PasskeyMaking } from "./PasskeyMaking";
import { PasskeyNaming } from "./PasskeyNaming";

export function PasskeysCard({ passkeys }: { passkeys: readonly PasskeyView[] }) {
  const t = useTexts();
  const words = t.account.passkeys;
  const hindrance = passkeyHindrance();
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={words.title}
      text={hindrance ? words.hindrance[hindrance] : words.text}
      actions={!hindrance && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
    >
      {passkeys.length > 0 && (
        <ul className={styles.rows}>
          {passkeys.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title={words.add} closeButtonProps={{ "aria-label": t.common.close }}>
        {adding && <PasskeyMaking onClose={() => setAdding(false)} />}
      </Modal>
    </Card>
  );
}

function Passkey({ passkey }: { passkey: PasskeyView }) {
  const t = useTexts();
  const words = t.account.passkeys;
  const times = useTimes();
  const zone = useHomeZone();
  const [asked, setAsked] = useState<"rename" | "remove">();
  const close = () => setAsked(undefined);
  const remove = useAction(() => ask(http.DELETE("/api/account/passkeys/{id}", { params: { path: { id: passkey.id } } })), {
    stale: ["account"],
    say: () => words.removed,
    done: close,
  });
  return (
    <li>
      <div>
        <span className={styles.name}>{passkey.name}</span>
        {passkey.backedUp && <span className={styles.mark}>{words.synced}</span>}
        <div className={styles.under}>
          {words.made(times.day(passkey.createdAtMs, zone))},{" "}
          {passkey.usedAtMs === undefined ? words.neverUsed : words.used(times.moment(passkey.usedAtMs, zone))}
        </div>
      </div>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`${t.common.more}: ${passkey.name}`}>
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked("rename")}>{words.rename(passkey.name)}</Menu.Item>
          <Menu.Item color="red" onClick={() => setAsked("remove")}>
            {words.remove(passkey.name)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PasskeyNaming passkey={passkey} opened={asked === "rename"} onClose={close} />
      <Confirm
        opened={asked === "remove"}
        title={words.removeTitle(passkey.name)}
        text={words.removeText}
        action={t.common.remove}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={close}
      />
    </li>
  );
}
