import { Button, FileButton } from "@mantine/core";
import { useTexts } from "../../i18n/i18n";
import { PlusIcon } from "../../look/icons";
import type { MediaKind } from "./media";

const accepted: Readonly<Record<MediaKind, string>> = {
  image: "image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif",
  video: "video/mp4,video/webm",
};

/** The button beside dropping: opens the browser's own choice of files. */
export function AddFiles({ kind, onFiles }: { kind?: MediaKind; onFiles(files: readonly File[]): void }) {
  const words = useTexts().media;
  return (
    <FileButton multiple accept={kind ? accepted[kind] : `${accepted.image},${accepted.video}`} onChange={onFiles}>
      {(props) => (
        <Button {...props} leftSection={<PlusIcon size={16} />}>
          {words.add}
        </Button>
      )}
    </FileButton>
  );
}
