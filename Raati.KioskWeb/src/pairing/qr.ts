import qrcode from "qrcode-generator";

const Quiet = 4;

/** A QR code as one path of unit squares, with the quiet zone readers need. Drawn here: no service is asked. */
export const qrPath = (text: string): { size: number; path: string } => {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) path += `M${column + Quiet} ${row + Quiet}h1v1h-1z`;
    }
  }
  return { size: count + 2 * Quiet, path };
};
