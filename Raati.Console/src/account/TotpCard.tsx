import { Button, Group, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ask, http } from "../api/http";
import type { AccountView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { toast } from "../shared/toast";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import { Card } from "./Card";
import { ProofForm } from "./ProofForm";
import { RecoveryCodes } from "./RecoveryCodes";
import { TotpSetUp } from "./TotpSetUp";

type Asked = "on" | "off" | "codes";

/** The second step after a password: on, off, and the codes for when the phone is elsewhere. */
export function TotpCard({ account }: { account: AccountView }) {
  const t = useTexts();
  const words = t.account.totp;
  const times = useTimes();
  const zone = useHomeZone();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const close = () => {
    setAsked(undefined);
    void queries.invalidateQueries({ queryKey: ["account"] });
  };
  const since = account.totpSinceMs;
  return (
    <Card
      title={words.title}
      text={
        since === undefined
          ? words.off
          : `${words.on(`${times.moment(since, zone)} (${times.zone(zone)})`)} ${t.account.recovery.left(account.recoveryCodesLeft)}`
      }
      actions={
        since === undefined ? (
          <Button onClick={() => setAsked("on")}>{words.turnOn}</Button>
        ) : (
          <Group gap="xs">
            <Button variant="default" onClick={() => setAsked("codes")}>
              {t.account.recovery.renew}
            </Button>
            <Button variant="default" onClick={() => setAsked("on")}>
              {words.replace}
            </Button>
            <Button variant="subtle" color="red" onClick={() => setAsked("off")}>
              {words.turnOff}
            </Button>
          </Group>
        )
      }
    >
      <TotpModal title={words.title} opened={asked === "on"} onClose={close}>
        <TotpSetUp onClose={close} />
      </TotpModal>
      <TotpModal title={t.account.recovery.title} opened={asked === "codes"} onClose={close}>
        <NewCodes onClose={close} />
      </TotpModal>
      <TotpModal title={words.turnOff} opened={asked === "off"} onClose={close}>
        <ProofForm
          act={(password) => ask(http.POST("/api/account/totp/off", { body: { password } }))}
          onDone={() => {
            toast(t, { message: words.turnedOff });
            close();
          }}
          onCancel={close}
          button={words.turnOff}
          danger
        >
          <p>{words.turnOffText}</p>
        </ProofForm>
      </TotpModal>
    </Card>
  );
}

function TotpModal({ title, opened, onClose, children }: { title: string; opened: boolean; onClose(): void; children: ReactNode }) {
  const { common } = useTexts();
  return (
    // A click beside it must not lose codes that are shown once.
    <Modal opened={opened} onClose={onClose} title={title} closeOnClickOutside={false} closeButtonProps={{ "aria-label": common.close }}>
      {opened && children}
    </Modal>
  );
}

function NewCodes({ onClose }: { onClose(): void }) {
  const words = useTexts().account.recovery;
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <RecoveryCodes codes={codes} onKept={onClose} />;
  return (
    <ProofForm
      act={(password) => ask(http.POST("/api/account/recovery-codes", { body: { password } }))}
      onDone={(made) => setCodes(made.codes)}
      onCancel={onClose}
      button={words.renew}
    >
      <p>{words.renewText}</p>
    </ProofForm>
  );
}
