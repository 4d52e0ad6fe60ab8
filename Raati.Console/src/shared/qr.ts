import qrcode from "qrcode-generator";

const quiet = 4;

/** A QR code as one path of unit squares, with the quiet zone readers need. Drawn here: the key is told to no service. */
export function qrPath(text: string): { size: number; path: string } {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
  return { size: count + 2 * quiet, path };
}
