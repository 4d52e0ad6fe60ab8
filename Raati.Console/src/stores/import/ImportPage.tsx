import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask, http } from "../../api/http";
import { ApiProblem } from "../../api/problem";
import type { StoreImportPlan } from "../../api/types";
import { type Texts, useTexts } from "../../i18n/i18n";
import { Page } from "../../shared/Page";
import { actWords } from "../../shared/problemWords";
import { useAction } from "../../shared/useAction";
import { Columns } from "./Columns";
import { Faults } from "./Faults";
import styles from "./Import.module.css";
import { Lines } from "./Lines";
import { type ChosenList, mostBytes, readFile, toRequest, withColumn, withFix } from "./list";
import { Source } from "./Source";

/** A list of stores: chosen, looked at, mended, taken in. */
export function ImportPage() {
  const t = useTexts();
  const words = t.stores.import;
  const navigate = useNavigate();
  const [list, setList] = useState<ChosenList>();
  const [plan, setPlan] = useState<StoreImportPlan>();
  const [error, setError] = useState<string>();
  const refused = (problem: unknown) => {
    setError(refusalWords(problem, t));
    return true;
  };
  const look = useAction(
    async (next: ChosenList) => ({ next, seen: await ask(http.POST("/api/stores/import/preview", { body: toRequest(next) })) }),
    {
      done: ({ next, seen }) => {
        setError(undefined);
        setList(next);
        setPlan(seen);
      },
      refused,
    },
  );
  const take = useAction((given: ChosenList) => ask(http.POST("/api/stores/import", { body: toRequest(given, plan?.plan) })), {
    stale: ["stores", "kiosks"],
    say: (done) => words.done(done.new, done.changed),
    done: () => void navigate({ to: "/stores" }),
    // The stores changed meanwhile: what it would do now is shown.
    refused: (problem) => {
      if (problem instanceof ApiProblem && problem.status === 409 && list) look.mutate(list);
      return refused(problem);
    },
  });
  const choose = async (file: Blob, name: string) => {
    if (file.size > mostBytes) setError(t.faults.fileTooLarge({ atLeast: 0, atMost: mostBytes, choices: "" }));
    else look.mutate({ name, content: await readFile(file), columns: undefined, fixes: {} });
  };
  const action = plan ? words.action(plan.new, plan.changed) : "";

  return (
    <Page
      title={words.title}
      lead={words.lead}
      crumbs={[{ label: t.common.nav.stores, to: "/stores" }]}
      actions={
        plan &&
        list && (
          <>
            <Button variant="default" onClick={() => setPlan(undefined)}>
              {words.again}
            </Button>
            <Button disabled={plan.faultCount > 0 || !action} loading={take.isPending} onClick={() => take.mutate(list)}>
              {action ? words.take(action) : words.allSame}
            </Button>
          </>
        )
      }
    >
      {plan && list ? (
        <>
          {error && (
            <p className={styles.error} role="alert">
              {error}
            </p>
          )}
          <Summary plan={plan} name={list.name} />
          {plan.faults.length > 0 && (
            <Faults
              plan={plan}
              list={list}
              busy={look.isPending}
              onFix={(line, column, value) => setList(withFix(list, line, column, value))}
              onCheck={() => look.mutate(list)}
            />
          )}
          <Columns
            columns={plan.columns}
            onChange={(at, field) =>
              look.mutate(
                withColumn(
                  list,
                  plan.columns.map((column) => column.field),
                  at,
                  field,
                ),
              )
            }
          />
          {plan.lines.length > 0 && <Lines lines={plan.lines} />}
        </>
      ) : (
        <Source busy={look.isPending} error={error} onFile={(file, name) => void choose(file, name)} />
      )}
    </Page>
  );
}

function Summary({ plan, name }: { plan: StoreImportPlan; name: string }) {
  const words = useTexts().stores.import;
  return (
    <section className={styles.summary} role="status">
      <ul>
        <li data-kind="new">{words.fresh(plan.new)}</li>
        <li data-kind="changed">{words.changed(plan.changed)}</li>
        <li>{words.same(plan.same)}</li>
        {plan.faultyLines > 0 && <li data-kind="faulty">{words.faulty(plan.faultyLines)}</li>}
      </ul>
      {plan.newAreas.length > 0 && <p>{words.newAreas(plan.newAreas.join(", "))}</p>}
      <p className={styles.quiet}>{words.file(name, words.separators[plan.separator] ?? plan.separator, plan.encoding)}</p>
    </section>
  );
}

function refusalWords(problem: unknown, t: Texts): string {
  if (problem instanceof ApiProblem && problem.status === 409) return t.common.problem.conflict;
  if (problem instanceof ApiProblem && problem.status === 413) return t.faults.fileTooLarge({ atLeast: 0, atMost: mostBytes, choices: "" });
  return actWords(problem, t);
}
