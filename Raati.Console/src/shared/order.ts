/** Names as people order them, 2 before 10. One for all: a language's rules are looked up when it is made, which takes longer than to compare. */
export const inNameOrder = new Intl.Collator("fi", { numeric: true }).compare;
