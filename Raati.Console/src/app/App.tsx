import { useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { EnterDemo } from "../demo/EnterDemo";
import { FleetProvider } from "../kiosks/FleetProvider";
import { LiveProvider } from "../live/LiveProvider";
import { readFragment } from "../session/fragment";
import { Invitation } from "../session/Invitation";
import { SessionContext } from "../session/SessionContext";
import { SetUp } from "../session/SetUp";
import { SignIn } from "../session/SignIn";
import { sessionQuery } from "../session/session";
import { Fetched } from "../shared/Fetched";
import { router } from "./router";

/** Who may see what comes first: a link with a secret, then sign-in in place (so that a deep link survives it), then the pages. */
export function App() {
  const [secret, setSecret] = useState(takeSecret);
  const session = useQuery(sessionQuery);
  const entered = () => setSecret(undefined);
  if (secret?.kind === "setup") return <SetUp token={secret.token} onEntered={entered} />;
  if (secret?.kind === "invite") return <Invitation token={secret.token} onEntered={entered} />;
  if (secret?.kind === "demo") return <EnterDemo token={secret.token} onEntered={entered} />;
  return (
    <Fetched query={session}>
      {(me) =>
        me === null ? (
          <SignIn />
        ) : (
          <SessionContext value={me}>
            <LiveProvider key={me.operatorId}>
              <FleetProvider>
                <RouterProvider router={router} />
              </FleetProvider>
            </LiveProvider>
          </SessionContext>
        )
      }
    </Fetched>
  );
}

/** The secret leaves the address bar and the history at once. */
function takeSecret() {
  const secret = readFragment(window.location.hash);
  if (secret) window.history.replaceState(null, "", window.location.pathname + window.location.search);
  return secret;
}
