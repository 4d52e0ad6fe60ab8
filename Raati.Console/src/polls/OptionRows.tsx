import { ActionIcon, Button } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTexts } from "../i18n/i18n";
import { CrossIcon, DownIcon, PlusIcon, UpIcon } from "../look/icons";
import { LocalizedInputs } from "../shared/LocalizedInputs";
import type { Written } from "../shared/localized";
import type { Errors } from "../shared/standing";
import { addOption, maxOptions, moveOption, type QuestionDraft, removeOption } from "./draft";
import { languageErrors } from "./languageErrors";
import styles from "./PollEditor.module.css";
import { maxOptionText } from "./validate";

interface OptionRowsProps {
  question: QuestionDraft;
  languages: readonly Written[];
  path: string;
  errors: Errors;
  onChange(question: QuestionDraft): void;
}

/** The options, by mouse and by keyboard: Enter adds one, Alt and an arrow moves it, Backspace in an empty one removes it. */
export function OptionRows({ question, languages, path, errors, onChange }: OptionRowsProps) {
  const { editor } = useTexts().polls;
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string>(undefined);
  const fixed = question.kind === "yesNo";

  useEffect(() => {
    if (!focusNext.current) return;
    list.current?.querySelector<HTMLElement>(`[data-mark="${focusNext.current}"]`)?.focus();
    focusNext.current = undefined;
  });

  const apply = (next: QuestionDraft, focusIndex: number) => {
    const target = next.options[Math.min(focusIndex, next.options.length - 1)];
    if (target) focusNext.current = `${question.id}-${target.id}`;
    onChange(next);
  };
  const onKey = (index: number) => (event: KeyboardEvent<HTMLElement>) => {
    const emptyField = event.target instanceof HTMLTextAreaElement && event.target.value === "";
    if (event.key === "Enter") apply(addOption(question, index), index + 1);
    else if (event.altKey && event.key === "ArrowUp") apply(moveOption(question, index, -1), Math.max(0, index - 1));
    else if (event.altKey && event.key === "ArrowDown") apply(moveOption(question, index, 1), index + 1);
    else if (event.key === "Backspace" && emptyField && Object.values(question.options[index]?.text ?? {}).every((text) => !text)) {
      apply(removeOption(question, index), Math.max(0, index - 1));
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <ol ref={list} className={styles.options} aria-label={editor.options}>
        {question.options.map((option, index) => (
          <li key={option.id} className={styles.option}>
            <span className={styles.ordinal} aria-hidden="true">
              {index + 1}
            </span>
            <LocalizedInputs
              languages={languages}
              value={option.text}
              max={maxOptionText}
              mark={`${question.id}-${option.id}`}
              placeholder={editor.option(index + 1)}
              label={(language) => editor.optionIn(index + 1, language)}
              errors={languageErrors(errors, `${path}.options.${index}.text`)}
              onChange={(text) =>
                onChange({ ...question, options: question.options.map((other) => (other.id === option.id ? { ...other, text } : other)) })
              }
              {...(fixed ? {} : { onKeyDown: onKey(index) })}
            />
            {!fixed && (
              <span className={styles.optionActions}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={editor.up(index + 1)}
                  disabled={index === 0}
                  onClick={() => onChange(moveOption(question, index, -1))}
                >
                  <UpIcon size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={editor.down(index + 1)}
                  disabled={index === question.options.length - 1}
                  onClick={() => onChange(moveOption(question, index, 1))}
                >
                  <DownIcon size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={editor.removeOption(index + 1)}
                  disabled={question.options.length <= 2}
                  onClick={() => onChange(removeOption(question, index))}
                >
                  <CrossIcon size={14} />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!fixed && (
        <div className={styles.addOption}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<PlusIcon size={14} />}
            disabled={question.options.length >= maxOptions}
            onClick={() => apply(addOption(question), question.options.length)}
          >
            {editor.addOption}
          </Button>
          <span>{editor.keys}</span>
        </div>
      )}
    </>
  );
}
