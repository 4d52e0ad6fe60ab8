import { useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { FleetProvider } from "../kiosks/FleetProvider";
import { LiveProvider } from "../live/LiveProvider";
import { readFragment } from "../session/fragment";
import { SessionContext } from "../session/SessionContext";
import { sessionQuery } from "../session/session";
import { Fetched } from "../shared/Fetched";
import { lazyPart } from "../shared/lazyPart";
import { router } from "./router";

// Whoever is signed in sees none of these.
const EnterDemo = lazyPart(() => import("../demo/EnterDemo"), "EnterDemo");
const Invitation = lazyPart(() => import("../session/Invitation"), "Invitation");
const SetUp = lazyPart(() => import("../session/SetUp"), "SetUp");
const SignIn = lazyPart(() => import("../session/SignIn"), "SignIn");

/** Who may see what comes first: a link with a secret, then sign-in in place (so that a deep link survives it), then the pages. */
export function App() {
  const [secret, setSecret] = useState(takeSecret);
  const session = useQuery(sessionQuery);
  const entered = () => setSecret(undefined);
  if (secret) {
    const Entry = { setup: SetUp, invite: Invitation, demo: EnterDemo }[secret.kind];
    return (
      <Suspense>
        <Entry token={secret.token} onEntered={entered} />
      </Suspense>
    );
  }
  return (
    <Fetched query={session}>
      {(me) =>
        me === null ? (
          <Suspense>
            <SignIn />
          </Suspense>
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
