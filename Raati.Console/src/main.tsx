import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { queries } from "./app/queries";
import { router } from "./app/router";
import { SpeechProvider } from "./i18n/i18n";
import { spoken, wordsOf } from "./i18n/words";
import { theme } from "./look/theme";
import { sessionQuery } from "./session/session";
import { Toasts } from "./shared/Toasts";

void queries.prefetchQuery(sessionQuery);
// A secret in the fragment is no page's address: it is taken away first, and the router must not have seen it.
if (!window.location.hash) void router.load().catch(() => {});

const root = document.getElementById("root");
const words = await wordsOf(spoken());
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <Suspense>
          <Toasts />
        </Suspense>
        <QueryClientProvider client={queries}>
          <SpeechProvider first={words}>
            <App />
          </SpeechProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
