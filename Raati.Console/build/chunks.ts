import type { Rolldown } from "vite";

/** Parts that only forms, menus and windows are made of, and what they stand on: no page needs them before its list is drawn. */
const heavyFolder =
  /node_modules\/(?:@mantine\/(?:form|notifications)|@floating-ui|react-number-format|react-remove-scroll|react-transition-group|@mantine\/core\/esm\/(?:components\/(?:Autocomplete|Checkbox|Chip|Combobox|Menu|Modal|ModalBase|MultiSelect|NumberInput|Overlay|PasswordInput|Pill|PillsInput|Popover|Radio|ScrollArea|Select|Switch|TagsInput|Textarea)|utils\/(?:Floating|InlineInput)))\b/;
const heavyPart =
  /import \{[^}]*\b(?:Autocomplete|Checkbox|Chip|Menu|Modal|MultiSelect|NumberInput|PasswordInput|Radio|Select|Switch|TagsInput|Textarea)\b[^}]*\} from "@mantine\/core"/;
const heavyPackage = /from "@mantine\/(?:form|notifications)"/;

/**
 * What several pages share is few files: forty small ones take longer to ask for than to read. What forms and windows are made of is one of its own,
 * and so is whatever of ours stands on it: a list can be drawn without.
 */
export function chunks(): Rolldown.CodeSplittingOptions {
  const known = new Map<string, boolean>();
  const isHeavy = (id: string, context: Rolldown.ChunkingContext): boolean => {
    const found = known.get(id);
    if (found !== undefined) return found;
    known.set(id, false);
    const module = context.getModuleInfo(id);
    const code = module?.code ?? "";
    const heavy = id.includes("node_modules")
      ? heavyFolder.test(id)
      : heavyPart.test(code) ||
        heavyPackage.test(code) ||
        (module?.importedIds ?? []).some((other) => !other.includes("node_modules") && isHeavy(other, context));
    known.set(id, heavy);
    return heavy;
  };
  return {
    groups: [
      // What the page runs before the rest has come.
      { name: "start", tags: ["$initial"], priority: 3 },
      { name: (id, context) => (isHeavy(id, context) || id.includes("/i18n/") ? null : "common"), minShareCount: 2, priority: 2 },
      { name: (id, context) => (isHeavy(id, context) ? "forms" : null), minShareCount: 3, priority: 1 },
    ],
  };
}
