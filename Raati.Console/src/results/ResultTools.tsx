import { Button, Menu } from "@mantine/core";
import { ask, http } from "../api/http";
import type { PollView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useMay } from "../session/SessionContext";
import { useAction } from "../shared/useAction";

/** What is done with a result: counted again from the ledger, and taken along as a table. */
export function ResultTools({ poll, stepped }: { poll: PollView; stepped: boolean | undefined }) {
  const words = useTexts().results.tools;
  const mayManage = useMay("managePolls");
  const mayReadLedger = useMay("readLedger");
  const path = { params: { path: { id: poll.id } } };
  const recount = useAction(
    async () => {
      await ask(http.POST("/api/polls/{id}/recount", path));
      return ask(http.GET("/api/polls/{id}/drift", path));
    },
    { stale: ["polls"], say: ({ drift }) => words.recounted(drift) },
  );
  return (
    <>
      {mayManage && (
        <Button variant="default" loading={recount.isPending} onClick={() => recount.mutate()}>
          {words.recount}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default">{words.export}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={`/api/polls/${poll.id}/result.csv`} download>
            {words.exportResult}
          </Menu.Item>
          {mayReadLedger &&
            (stepped === false ? (
              <Menu.Item component="a" href={`/api/polls/${poll.id}/ballots.csv`} download>
                {words.exportBallots}
              </Menu.Item>
            ) : (
              <Menu.Item disabled>{words.exportStepped}</Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
