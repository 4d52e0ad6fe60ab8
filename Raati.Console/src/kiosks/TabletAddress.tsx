import { Button, CopyButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTexts } from "../i18n/i18n";
import { qrPath } from "../shared/qr";
import { isOnlyHere, tabletAddress } from "./pairing";
import { tabletAddressQuery } from "./queries";
import styles from "./TabletAddress.module.css";

/** Where a tablet is taken to be paired: to be copied, or read by its camera. */
export function TabletAddress() {
  const told = useQuery(tabletAddressQuery);
  return told.isPending ? null : <Address address={tabletAddress(told.data?.url, window.location.origin)} />;
}

function Address({ address }: { address: string }) {
  const { kiosks, common } = useTexts();
  const words = kiosks.pair;
  const qr = useMemo(() => qrPath(address), [address]);
  return (
    <div className={styles.address}>
      <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={words.addressQr} shapeRendering="crispEdges">
        <path d={qr.path} fill="currentColor" />
      </svg>
      <div>
        <p>{words.address}</p>
        <p className={styles.row}>
          <code>{address}</code>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? common.copied : common.copy}
              </Button>
            )}
          </CopyButton>
        </p>
        {isOnlyHere(address) && <p className={styles.only}>{words.addressOnlyHere}</p>}
      </div>
    </div>
  );
}
