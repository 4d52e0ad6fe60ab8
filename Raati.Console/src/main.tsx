import "./look/layers.css";
import "./look/parts.css";
import "./look/tokens.css";
import "./look/base.css";
import "./look/mantine.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { queries } from "./app/queries";
import { router } from "./app/router";
import { SpeechProvider } from "./i18n/i18n";
import { connectAhead } from "./live/signalr";
import { theme } from "./look/theme";
import { sessionQuery } from "./session/session";

// Who it is and what the page needs are asked for at once, not one after the other, and the connection is made while the page is being drawn.
// A secret in the fragment is no page's address: it is taken away first, and the router must not have seen it.
const session = queries.fetchQuery(sessionQuery);
if (window.location.hash) session.catch(() => {});
else {
  session.then(
    (me) => me && connectAhead(),
    () => {},
  );
  void router.load().catch(() => {});
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <Notifications position="bottom-right" />
        <QueryClientProvider client={queries}>
          <SpeechProvider>
            <App />
          </SpeechProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
