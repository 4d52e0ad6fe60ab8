import { Button, Select, TextInput } from "@mantine/core";
import type { PlaylistView } from "@raati/contracts";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTexts } from "../../i18n/i18n";
import { useMay } from "../../session/SessionContext";
import { differs } from "../../shared/differs";
import { fieldWords } from "../../shared/faultWords";
import { Page } from "../../shared/Page";
import type { Errors } from "../../shared/standing";
import { useAction } from "../../shared/useAction";
import { useFaults } from "../../shared/useFaults";
import { useUnsaved } from "../../shared/useUnsaved";
import { playlistApi } from "../api";
import { signageTopics } from "../queries";
import { firstWrong, fromPlaylist, maxName, newPlaylist, type PlaylistDraft, toRequest, transitions, validate } from "./draft";
import styles from "./Playlist.module.css";
import { PlaylistRemoval } from "./PlaylistRemoval";
import { PublishPlaylist } from "./PublishPlaylist";
import { SlideList } from "./SlideList";
import { SlidePane } from "./SlidePane";
import { useShelf } from "./useShelf";

/** Writes a playlist, and gives its changes to the campaigns that show it. */
export function PlaylistEditor({ playlist }: { playlist?: PlaylistView }) {
  const t = useTexts();
  const words = t.playlists;
  const navigate = useNavigate();
  const mayManage = useMay("managePolls");
  const shelf = useShelf();
  const [draft, setDraft] = useState<PlaylistDraft>(() => (playlist ? fromPlaylist(playlist) : newPlaylist()));
  const [saved, setSaved] = useState(draft);
  const [chosen, setChosen] = useState(draft.slides[0]?.id);
  const { errors, check, refuse } = useFaults(draft, (written) => validate(written, t));
  const kept = useUnsaved(draft);
  const id = useRef(playlist?.id);
  const set = (change: Partial<PlaylistDraft>) => setDraft((before) => ({ ...before, ...change }));
  /** The first slide with a fault comes to be seen; whether there is any fault. */
  const openFirst = (found: Errors) => {
    const wrong = firstWrong(found);
    if (wrong !== undefined) setChosen(draft.slides[wrong]?.id);
    return Object.keys(found).length > 0;
  };
  const save = async () => {
    const view = await playlistApi.save(id.current, toRequest(draft));
    id.current = view.id;
    kept();
    setSaved(draft);
    return view;
  };
  const refused = (error: unknown) => {
    const fields = fieldWords(error, t);
    refuse(fields);
    return openFirst(fields);
  };
  const open = (view: PlaylistView) => void navigate({ to: "/playlists/$id", params: { id: view.id } });
  const saving = useAction(save, { stale: signageTopics, say: () => words.saved, done: open, refused });
  const mayGo = () => !openFirst(check());
  return (
    <Page
      title={playlist ? draft.name || playlist.content.name : words.newTitle}
      crumbs={[{ label: t.common.nav.playlists, to: "/playlists" }]}
      lead={playlist && <UsedBy playlist={playlist} />}
      actions={
        mayManage && (
          <>
            {playlist && <PlaylistRemoval playlist={playlist} onRemoved={kept} />}
            <Button
              variant={playlist?.campaigns.some(({ published }) => published) ? "default" : "filled"}
              loading={saving.isPending}
              onClick={() => mayGo() && saving.mutate()}
            >
              {t.common.save}
            </Button>
            {playlist && (
              <PublishPlaylist
                playlist={playlist}
                dirty={differs(toRequest(draft), toRequest(saved))}
                mayGo={mayGo}
                save={save}
                refused={refused}
              />
            )}
          </>
        )
      }
    >
      <div className={styles.head}>
        <TextInput
          label={words.name}
          maxLength={maxName}
          value={draft.name}
          error={errors.name}
          readOnly={!mayManage}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Select
          label={words.transition}
          data={transitions.map((transition) => ({ value: transition, label: words.transitions[transition] }))}
          value={draft.transition}
          allowDeselect={false}
          readOnly={!mayManage}
          onChange={(transition) => transition && set({ transition })}
        />
      </div>
      <div className={styles.columns}>
        <SlideList
          {...{ slides: draft.slides, shelf, chosen, errors }}
          readOnly={!mayManage}
          onChoose={setChosen}
          onChange={(slides) => set({ slides })}
        />
        <SlidePane
          {...{ slides: draft.slides, shelf, chosen, errors }}
          readOnly={!mayManage}
          onChoose={setChosen}
          onChange={(change) => setDraft((before) => ({ ...before, slides: change(before.slides) }))}
        />
      </div>
    </Page>
  );
}

/** The campaigns that give it; a way to the first when there are none. */
function UsedBy({ playlist }: { playlist: PlaylistView }) {
  const words = useTexts().playlists;
  const mayManage = useMay("managePolls");
  if (playlist.campaigns.length > 0) return words.usedBy(playlist.campaigns.map(({ name }) => name).join(", "));
  if (!mayManage) return words.noCampaigns;
  return (
    <Link to="/campaigns/new" search={{ playlist: playlist.id }}>
      {words.newCampaign}
    </Link>
  );
}
