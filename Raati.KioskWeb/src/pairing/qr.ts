import qrcode from "qrcode-generator";

const Quiet = 4;

/** A QR code as one path of its rows' bars, with the quiet zone readers need. Drawn here: no service is asked. */
export const qrPath = (text: string): { size: number; path: string } => {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row++) {
    let from: number | undefined;
    for (let column = 0; column <= count; column++) {
      const dark = column < count && code.isDark(row, column);
      if (dark) from ??= column;
      else if (from !== undefined) {
        path += `M${from + Quiet} ${row + Quiet}h${column - from}v1h${from - column}z`;
        from = undefined;
      }
    }
  }
  return { size: count + 2 * Quiet, path };
};
