import { Button, FileButton } from "@mantine/core";
import { useTexts } from "../../i18n/i18n";
import { PlusIcon } from "../../look/icons";
import { accepted, type MediaKind } from "./media";

/** The button beside dropping: opens the browser's own choice of files. */
export function AddFiles({ kind, onFiles }: { kind?: MediaKind; onFiles(files: readonly File[]): void }) {
  const words = useTexts().media;
  return (
    <FileButton multiple accept={(kind ? accepted[kind] : [...accepted.image, ...accepted.video]).join(",")} onChange={onFiles}>
      {(props) => (
        <Button {...props} leftSection={<PlusIcon size={16} />}>
          {words.add}
        </Button>
      )}
    </FileButton>
  );
}
