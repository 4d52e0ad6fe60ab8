import { useEffect, useState } from "preact/hooks";

/** Drawn by code that few screens need: it is not part of the first load. How many squares a side has stands in --squares. */
export const QrCode = ({ text }: { text: string }) => {
  const [qr, setQr] = useState<{ size: number; path: string } | undefined>(undefined);
  useEffect(() => {
    void import("./qr").then(({ qrPath }) => setQr(qrPath(text)));
  }, [text]);
  return (
    <svg
      class="qr"
      role="img"
      aria-label={text}
      viewBox={qr ? `0 0 ${qr.size} ${qr.size}` : "0 0 1 1"}
      style={{ "--squares": qr?.size ?? 0 }}
      shape-rendering="crispEdges"
    >
      <path d={qr?.path ?? ""} />
    </svg>
  );
};
