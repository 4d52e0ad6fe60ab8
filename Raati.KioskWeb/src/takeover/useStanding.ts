import { useEffect, useRef, useState } from "preact/hooks";
import { useCell } from "../platform/cell";
import type { Takeover } from "../program/documents";
import { useSitting, useTablet } from "../view/hooks";
import { NothingAside, putAside, standing } from "./takeover";

const LookEveryMs = 100;

/** The takeover that fills the glass now, and how this person puts it aside. */
export const useStanding = (): { takeover: Takeover | undefined; putAside(): void } => {
  const { program, time, session } = useTablet();
  const showing = useCell(program.showing);
  const id = useSitting((sitting) => sitting.id);
  const [aside, setAside] = useState(NothingAside);
  const look = () => standing(showing, time.now(), aside, id);
  const latest = useRef(look);
  latest.current = look;
  // Time alone ends one too; nothing is drawn again while the same one stands.
  const [, ended] = useState<Takeover | undefined>(undefined);
  useEffect(() => {
    const timer = setInterval(() => ended(latest.current()), LookEveryMs);
    return () => clearInterval(timer);
  }, []);

  const takeover = look();
  const away = () => {
    if (!takeover) return;
    // By whatever it was pressed: somebody is there, and the sitting ends by itself.
    session.touch();
    setAside(putAside(aside, id, takeover));
  };
  return { takeover, putAside: away };
};
