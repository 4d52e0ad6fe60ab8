import type { StoreField, StoreImportFault, StoreImportRequest } from "../../api/types";

/** As the hub bounds it. */
export const mostBytes = 2_000_000;

/** A list that was chosen: its bytes in base64, and what the operator said of it. */
export interface ChosenList {
  name: string;
  content: string;
  columns: readonly StoreField[] | undefined;
  /** By line and column. */
  fixes: Readonly<Record<string, string>>;
}

const fixKey = (line: number, column: number) => `${line}:${column}`;

export const fixOf = (list: ChosenList, fault: StoreImportFault): string | undefined =>
  fault.column === undefined || fault.column === null ? undefined : list.fixes[fixKey(fault.line, fault.column)];

export const withFix = (list: ChosenList, line: number, column: number, value: string): ChosenList => ({
  ...list,
  fixes: { ...list.fixes, [fixKey(line, column)]: value },
});

/** The same list with one column read as something else; whatever held that before is read no longer. */
export const withColumn = (list: ChosenList, now: readonly StoreField[], at: number, field: StoreField): ChosenList => ({
  ...list,
  columns: now.map((held, index) => (index === at ? field : held === field ? "unknown" : held)),
});

export const toRequest = (list: ChosenList, plan?: string): StoreImportRequest => ({
  content: list.content,
  fixes: Object.entries(list.fixes).map(([key, value]) => {
    const [line = 0, column = 0] = key.split(":").map(Number);
    return { line, column, value };
  }),
  ...(list.columns ? { columns: [...list.columns] } : {}),
  ...(plan ? { plan } : {}),
});

/** A file's bytes, whatever they are: what they mean is the hub's to say. */
export const readFile = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
