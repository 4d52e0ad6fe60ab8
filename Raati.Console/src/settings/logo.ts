import { readFile } from "../stores/import/list";

/** As the hub bounds it. */
const mostBytes = 15_000;
const longestSide = 1024;
const asItIs = ["image/png", "image/jpeg", "image/webp"];
/** Three times what a tablet draws, and less when that is too much to send. */
const heights = [180, 120, 90, 60];
const widest = 6;

export type LogoFault = "unreadable" | "large";

/** A picture as a tablet can hold it: small ones as they are, others made smaller. */
export async function readLogo(file: Blob): Promise<{ logo: string } | { fault: LogoFault }> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return { fault: "unreadable" };
  const fits = file.size <= mostBytes && Math.max(picture.width, picture.height) <= longestSide;
  if (fits && asItIs.includes(file.type)) return { logo: `data:${file.type};base64,${await readFile(file)}` };
  for (const height of heights) {
    const smaller = await scaled(picture, height);
    if (smaller && smaller.size <= mostBytes) return { logo: `data:${smaller.type};base64,${await readFile(smaller)}` };
  }
  return { fault: "large" };
}

function scaled(picture: ImageBitmap, height: number): Promise<Blob | null> {
  const scale = Math.min(height / picture.height, (height * widest) / picture.width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(16, Math.round(picture.width * scale));
  canvas.height = Math.max(16, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/webp", 0.9));
}
