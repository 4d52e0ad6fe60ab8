import type { MediaUse } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../i18n/i18n";
import styles from "./Media.module.css";
import { usersOf } from "./media";

const users = ["playlist", "campaign", "takeover", "video"] as const;

/** Where a file is used: how many of each kind, and the way to each. */
export function MediaUses({ uses }: { uses: readonly MediaUse[] }) {
  const words = useTexts().media;
  if (uses.length === 0) return words.unused;
  return (
    <ul className={styles.users}>
      {users
        .map((by) => ({ by, found: usersOf(uses, by) }))
        .filter(({ found }) => found.length > 0)
        .map(({ by, found }) => (
          <li key={by}>
            {words.usedIn[by](found.length)}:{" "}
            {found.map((use, at) => (
              <span key={use.id ?? use.name}>
                {at > 0 && ", "}
                <User use={use} />
              </span>
            ))}
          </li>
        ))}
    </ul>
  );
}

function User({ use: { by, id, name } }: { use: MediaUse }) {
  if (id && by === "playlist")
    return (
      <Link to="/playlists/$id" params={{ id }}>
        {name}
      </Link>
    );
  if (id && by === "campaign")
    return (
      <Link to="/campaigns/$id" params={{ id }}>
        {name}
      </Link>
    );
  if (id && by === "takeover")
    return (
      <Link to="/urgent/$id" params={{ id }}>
        {name}
      </Link>
    );
  return name;
}
