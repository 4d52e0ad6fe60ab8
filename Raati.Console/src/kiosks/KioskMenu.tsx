import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import { ask, http } from "../api/http";
import { useTexts } from "../i18n/i18n";
import { MoreIcon } from "../look/icons";
import { Confirm } from "../shared/Confirm";
import { useAction } from "../shared/useAction";
import type { KioskActionsProps } from "./KioskActions";
import { MoveModal } from "./MoveModal";
import { useCommand } from "./useCommand";

/** The menu of one tablet, and what it asks. */
export function KioskMenu({ row, label, opened }: { row: KioskActionsProps["row"]; label: string; opened: boolean }) {
  const words = useTexts().kiosks;
  const [asked, setAsked] = useState<"move" | "revoke">();
  const done = () => setAsked(undefined);
  const command = useCommand(row.kioskId);
  const revoke = useAction(() => ask(http.POST("/api/kiosks/{id}/revoke", { params: { path: { id: row.kioskId } } })), {
    stale: ["kiosks", "stores"],
    say: () => words.revoke.done(row.name),
    done,
  });
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal defaultOpened={opened}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={label}>
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!row.connected} onClick={() => command.mutate("identify")}>
            {words.actions.identify}
          </Menu.Item>
          <Menu.Item disabled={!row.connected} onClick={() => command.mutate("reload")}>
            {words.actions.reload}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setAsked("move")}>{words.actions.move}</Menu.Item>
          <Menu.Item color="red" onClick={() => setAsked("revoke")}>
            {words.actions.revoke}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <MoveModal kioskId={row.kioskId} storeId={row.storeId} opened={asked === "move"} onClose={done} />
      <Confirm
        opened={asked === "revoke"}
        title={words.revoke.title(`${row.storeName} ${row.name}`)}
        text={words.revoke.text}
        action={words.revoke.button}
        danger
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
        onClose={done}
      />
    </>
  );
}
