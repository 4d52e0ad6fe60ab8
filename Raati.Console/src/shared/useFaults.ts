import { useState } from "react";
import { type Errors, type Shown, standing } from "./standing";

const none: Errors = {};

/** The errors of a draft: an attempt shows them, and each goes away when it is mended. */
export function useFaults<D>(draft: D, find: (draft: D) => Errors) {
  const [shown, setShown] = useState<Shown<D>>();
  return {
    errors: shown ? standing(shown, draft, find(draft)) : none,
    /** Looks at all of it; what it finds is shown from now on. */
    check: (): Errors => {
      const errors = find(draft);
      setShown({ errors, draft, by: "rules" });
      return errors;
    },
    /** Shows what the hub refused. */
    refuse: (errors: Errors) => setShown({ errors, draft, by: "hub" }),
  };
}
