import { Modal } from "@mantine/core";
import { useTexts } from "../i18n/i18n";
import { KeyHelp } from "./KeyHelp";
import { SearchPalette } from "./SearchPalette";

/** The two windows that keys open. Nothing moves: the next key may already mean something else. */
export function SearchWindow({ open, onClose }: { open: "search" | "help" | undefined; onClose(): void }) {
  const t = useTexts();
  return (
    <>
      <Modal.Root opened={open === "search"} onClose={onClose} size={600} yOffset="12vh" centered={false} transitionProps={{ duration: 0 }}>
        <Modal.Overlay />
        <Modal.Content aria-label={t.search.title}>
          <Modal.Body p={0}>{open === "search" && <SearchPalette onClose={onClose} />}</Modal.Body>
        </Modal.Content>
      </Modal.Root>
      <Modal
        opened={open === "help"}
        onClose={onClose}
        size="lg"
        title={t.search.help.title}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ "aria-label": t.common.close }}
      >
        <KeyHelp onClose={onClose} />
      </Modal>
    </>
  );
}
