/** Nobody reads what this answer brings: said so, or the browser keeps its line and its bytes for ever. */
export const letGo = ({ body }: Response): void => void body?.cancel().catch(() => undefined);
