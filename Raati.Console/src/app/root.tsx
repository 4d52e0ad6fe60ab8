import { createRootRoute } from "@tanstack/react-router";
import { useMe } from "../session/SessionContext";
import { NotFound } from "./Lost";
import { Shell } from "./Shell";

export const root = createRootRoute({
  component: function Root() {
    return <Shell me={useMe()} />;
  },
  notFoundComponent: NotFound,
});
