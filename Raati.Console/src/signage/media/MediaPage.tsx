import type { MediaLibrary } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSpeech } from "../../i18n/i18n";
import { PictureIcon } from "../../look/icons";
import { useMay } from "../../session/SessionContext";
import { Empty } from "../../shared/Empty";
import { Fetched } from "../../shared/Fetched";
import { Filtered } from "../../shared/ListPage";
import { Page } from "../../shared/Page";
import { mediaQuery } from "../queries";
import { AddFiles } from "./AddFiles";
import styles from "./Media.module.css";
import { MediaDialog } from "./MediaDialog";
import { MediaTile } from "./MediaTile";
import { findMedia, type MediaKind, writeBytes } from "./media";
import { UploadList } from "./UploadList";
import { useDrop } from "./useDrop";
import { useUploads } from "./useUploads";

const kinds: readonly (MediaKind | undefined)[] = [undefined, "image", "video"];

/** The library: what there is, how much more fits, and files on their way into it. */
export function MediaPage() {
  const { t, language } = useSpeech();
  const words = t.media;
  const mayManage = useMay("managePolls");
  const library = useQuery(mediaQuery);
  const { uploads, add, dismiss } = useUploads();
  const { over, handlers } = useDrop(mayManage ? add : undefined);
  const found = library.data;
  const bytes = (n: number) => writeBytes(n, language);
  const button = mayManage && <AddFiles onFiles={add} />;
  return (
    <Page
      title={found?.items.length ? words.title(findMedia(found.items).length) : t.common.nav.media}
      lead={found && words.used(bytes(found.usedBytes), bytes(found.limitBytes))}
      actions={button}
    >
      <div className={styles.page} data-over={over} data-words={words.drop} {...handlers}>
        {found && mayManage && <p className={styles.limits}>{words.limits(bytes(found.maxImageBytes), bytes(found.maxVideoBytes))}</p>}
        <UploadList uploads={uploads} onDismiss={dismiss} />
        <Fetched query={library}>
          {(data) =>
            data.items.length === 0 ? (
              <Empty icon={<PictureIcon size={26} />} {...words.empty}>
                {button}
              </Empty>
            ) : (
              <Library library={data} />
            )
          }
        </Fetched>
      </div>
    </Page>
  );
}

function Library({ library: { items } }: { library: MediaLibrary }) {
  const words = useSpeech().t.media;
  const { common } = useSpeech().t;
  const search = useSearch({ from: "/media" });
  const navigate = useNavigate({ from: "/media" });
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const found = findMedia(items, search.q, search.show);
  const open = items.find((item) => item.file.sha256 === search.file);
  return (
    <>
      <Filtered
        label={words.filter}
        groups={kinds.map((kind) => ({
          ...{ group: kind, name: kind ? words.kinds[kind] : common.all },
          count: findMedia(items, "", kind).length,
        }))}
        shown={search.show}
        onShow={(show) => set({ show })}
        searchLabel={words.search}
        q={search.q}
        onSearch={(q) => set({ q })}
        none={found.length === 0}
        onClear={() => void navigate({ search: {}, replace: true })}
        icon={PictureIcon}
        words={words}
      >
        <ul className={styles.grid}>
          {found.map((item) => (
            <li key={item.file.sha256}>
              <MediaTile item={item} onOpen={({ file }) => set({ file: file.sha256 })} />
            </li>
          ))}
        </ul>
      </Filtered>
      {open && <MediaDialog key={open.file.sha256} item={open} items={items} onClose={() => set({ file: undefined })} />}
    </>
  );
}
