import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import type { PollResult, Question } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { bestText } from "../shared/localized";
import table from "../shared/Table.module.css";
import styles from "./PartsTable.module.css";
import { isTold, type PartKind, type PartRow, partKinds, partRows, type ToldRow } from "./parts";
import { useFigures } from "./useFigures";

const fewRows = 8;

/** The published splits of stores, areas and formats, with what is covered said in words. */
export function PartsTable({ result, questions }: { result: PollResult; questions: readonly Question[] }) {
  const { t, language } = useSpeech();
  const words = t.results.parts;
  const [kind, setKind] = useState<PartKind>("stores");
  const [questionId, setQuestionId] = useState(questions[0]?.id ?? 0);
  const [every, setEvery] = useState(false);
  const question = questions.find((one) => one.id === questionId);
  const kinds = partKinds(result);
  const rows = partRows(result, kind, questionId);
  const told = rows.filter(isTold);
  const silent = rows.filter((row) => !isTold(row));
  if (!question) return null;
  const shown = every ? told : told.slice(0, fewRows);
  return (
    <section className={styles.parts} aria-labelledby="parts-title">
      <header>
        <h2 id="parts-title">{words.title[kind]}</h2>
        {kinds.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={words.label}
            value={kind}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? "stores")}
            data={kinds.map((one) => ({ value: one, label: words.tabs[one] }))}
          />
        )}
        {told.length > fewRows && (
          <button type="button" className={styles.all} onClick={() => setEvery(!every)}>
            {every ? words.fewer : words.all(told.length)}
          </button>
        )}
      </header>
      {questions.length > 1 && (
        <Select
          size="xs"
          mt="xs"
          label={words.question}
          allowDeselect={false}
          value={String(questionId)}
          onChange={(value) => setQuestionId(Number(value))}
          data={questions.map((one) => ({ value: String(one.id), label: bestText(one.text, language) }))}
        />
      )}
      {rows.length === 0 && <p className={styles.note}>{words.none}</p>}
      {told.length > 0 && (
        <>
          {/* It may be wider than its place: then the keyboard scrolls it. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
          <section className={styles.scroll} aria-label={words.title[kind]} tabIndex={0}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th>{words.name[kind]}</th>
                  <th className={table.number}>{words.answers}</th>
                  <th />
                  {question.options.map((option) => (
                    <th key={option.id} className={styles.option} title={bestText(option.text, language)}>
                      {bestText(option.text, language)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <Row key={row.id} row={row} kind={kind} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      <Silent rows={silent} kind={kind} />
      {told.length > 0 && (
        <>
          <p className={styles.note}>
            <span className={styles.covered} aria-hidden="true" />
            <span>{words.coveredKey}</span>
            <span>{words.leaderKey}</span>
          </p>
          <p className={styles.note}>{words.steps}</p>
        </>
      )}
    </section>
  );
}

/** Those whose figures may not be seen yet, in one line: the names are there for who asks. */
function Silent({ rows, kind }: { rows: readonly PartRow[]; kind: PartKind }) {
  const words = useSpeech().t.results.parts;
  if (rows.length === 0) return null;
  return (
    <details className={styles.silent}>
      <summary>{words.silent[kind](rows.length)}</summary>
      <p>{rows.map(({ name }) => name).join(", ")}</p>
    </details>
  );
}

function Row({ row, kind }: { row: ToldRow; kind: PartKind }) {
  const { t } = useSpeech();
  const words = t.results.parts;
  const figures = useFigures();
  const { part } = row;
  return (
    <tr>
      <td>{row.name}</td>
      <td className={table.number}>{figures.number(part.answers)}</td>
      <td>
        {part.smallSample && <span className={styles.chip}>{words.small}</span>}
        {kind !== "stores" && part.stores < row.stores && <small className={styles.of}>{words.of(part.stores, row.stores)}</small>}
      </td>
      {part.cells.map((cell) => (
        <td key={cell.optionId} className={styles.cell} data-leads={part.leaderId === cell.optionId}>
          {cell.share === undefined || cell.share === null ? (
            <span className={styles.covered} title={words.covered}>
              <span className="hidden-text">{words.covered}</span>
            </span>
          ) : (
            figures.whole(cell.share)
          )}
        </td>
      ))}
    </tr>
  );
}
