import { Button, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/i18n";

interface ConfirmProps {
  opened: boolean;
  title: string;
  text: ReactNode;
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** One question before something that can't be undone. */
export function Confirm({ opened, title, text, action, danger = false, busy = false, onConfirm, onClose }: ConfirmProps) {
  const { common } = useTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": common.close }}>
      <div>{text}</div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {common.cancel}
        </Button>
        <Button color={danger ? "red" : "raati"} loading={busy} onClick={onConfirm}>
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
