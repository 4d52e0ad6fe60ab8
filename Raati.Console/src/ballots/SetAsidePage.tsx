import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SetAsidePoll } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { TickIcon } from "../look/icons";
import { Confirm } from "../shared/Confirm";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { useAction } from "../shared/useAction";
import { admit, setAsideQuery } from "./queries";
import { SetAsideTable } from "./SetAsideTable";

/** Ballots that could not be counted: of which poll, why, whose, and the way back in. */
export function SetAsidePage() {
  const t = useTexts();
  const words = t.ballots;
  const found = useQuery(setAsideQuery);
  const [asked, setAsked] = useState<SetAsidePoll>();
  const admission = useAction(admit, {
    stale: ["polls"],
    say: ({ admitted, remaining }) =>
      words.done(
        admitted,
        remaining.reduce((sum, { count }) => sum + count, 0),
      ),
    done: () => setAsked(undefined),
  });
  const ballots = found.data?.ballots ?? 0;
  return (
    <Page
      title={ballots > 0 ? words.count(ballots) : words.title}
      lead={ballots > 0 ? words.lead : undefined}
      crumbs={[{ to: "/polls", label: t.common.nav.polls }]}
    >
      <Fetched query={found}>
        {({ polls }) =>
          polls.length === 0 ? <Empty icon={<TickIcon size={26} />} {...words.empty} /> : <SetAsideTable polls={polls} onAdmit={setAsked} />
        }
      </Fetched>
      <Confirm
        opened={asked !== undefined}
        title={words.admitTitle(asked ? howMany(asked) : 0)}
        text={words.admitText}
        action={words.admit}
        busy={admission.isPending}
        onConfirm={() => asked && admission.mutate(asked.pollId)}
        onClose={() => setAsked(undefined)}
      />
    </Page>
  );
}

const howMany = (poll: SetAsidePoll) => poll.reasons.reduce((sum, { count }) => sum + count, 0);
