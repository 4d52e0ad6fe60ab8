import { Button, TextInput } from "@mantine/core";
import type { StoreImportFault, StoreImportPlan } from "../../api/types";
import { type Texts, useTexts } from "../../i18n/i18n";
import { faultWords } from "../../shared/faultWords";
import table from "../../shared/Table.module.css";
import styles from "./Import.module.css";
import { type ChosenList, fixOf } from "./list";

interface FaultsProps {
  plan: StoreImportPlan;
  list: ChosenList;
  busy: boolean;
  onFix(line: number, column: number, value: string): void;
  onCheck(): void;
}

/** What is wrong, line by line; a cell can be mended here. */
export function Faults({ plan, list, busy, onFix, onCheck }: FaultsProps) {
  const t = useTexts();
  const words = t.stores.import;
  const mendable = plan.faults.some((fault) => isCell(fault, plan));
  return (
    <section className={styles.section}>
      <h2>{words.faults}</h2>
      <p className={styles.quiet}>{words.faultsHint}</p>
      <div className={styles.wide}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.problem}</th>
            </tr>
          </thead>
          <tbody>
            {plan.faults.map((fault) => {
              const heading = headingOf(fault, plan);
              return (
                <tr key={`${fault.line}:${fault.column ?? ""}:${fault.code}`}>
                  <td>{fault.line}</td>
                  <td>{heading ?? <span className={table.quiet}>{words.wholeLine}</span>}</td>
                  <td className={styles.cell}>
                    {isCell(fault, plan) ? (
                      <TextInput
                        size="xs"
                        aria-label={words.fix(fault.line, heading ?? "")}
                        value={fixOf(list, fault) ?? fault.value ?? ""}
                        onChange={(event) => onFix(fault.line, fault.column ?? 0, event.target.value)}
                        onKeyDown={(event) => event.key === "Enter" && onCheck()}
                        error={fixOf(list, fault) === undefined}
                        maxLength={1000}
                      />
                    ) : (
                      fault.value
                    )}
                  </td>
                  <td>{wordsOf(fault, t)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {plan.faultCount > plan.faults.length && <p className={styles.quiet}>{words.moreFaults(plan.faultCount - plan.faults.length)}</p>}
      {mendable && (
        <div>
          <Button variant="default" loading={busy} onClick={onCheck}>
            {words.check}
          </Button>
        </div>
      )}
    </section>
  );
}

const headingOf = (fault: StoreImportFault, plan: StoreImportPlan) =>
  fault.column === undefined || fault.column === null ? undefined : plan.columns[fault.column]?.heading;

/** A cell of a line of stores: the heading itself is mended by saying what it holds. */
const isCell = (fault: StoreImportFault, plan: StoreImportPlan) => headingOf(fault, plan) !== undefined && fault.code !== "columnTwice";

function wordsOf(fault: StoreImportFault, t: Texts): string {
  const words = t.stores.import;
  if (fault.code === "required") return words.nameNeeded;
  if (fault.code === "nameTaken") return words.nameTaken;
  if (fault.code === "noSuchStore") return words.notYours;
  return faultWords(
    { field: "", code: fault.code, message: fault.message, atLeast: fault.atLeast ?? undefined, atMost: fault.atMost ?? undefined },
    t,
  );
}
