import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Fetched } from "../../shared/Fetched";
import { playlistQuery } from "../queries";
import { PlaylistEditor } from "./PlaylistEditor";

export function NewPlaylistPage() {
  return <PlaylistEditor />;
}

export function PlaylistPage() {
  const { id } = useParams({ from: "/playlists/$id" });
  return (
    <Fetched alone query={useQuery(playlistQuery(id))}>
      {(view) => <PlaylistEditor key={view.id} playlist={view} />}
    </Fetched>
  );
}
