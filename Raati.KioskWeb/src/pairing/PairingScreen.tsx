import { useCell } from "../platform/cell";
import { useTablet } from "../view/hooks";
import { QrCode } from "./QrCode";
import "./pairing.css";

/** For the installer: the code, large, and the same as a picture. In three languages, since nobody has chosen one yet. */
export const PairingScreen = () => {
  const { pairing } = useTablet();
  const code = useCell(pairing.code);
  const link = `${location.origin}/console/tablets?pair=${code ?? ""}`;
  return (
    <main class="pairing">
      <section>
        <h1>Ota tabletti käyttöön</h1>
        <p>Valitse hallinnassa Tabletit ja Liitä tabletti, ja kirjoita koodi.</p>
        <p lang="sv">Välj Tabletter och Anslut en tablett i konsolen, och skriv koden.</p>
        <p lang="en">In the console choose Tablets and Pair a tablet, and enter this code.</p>
        <output class="code" aria-label={code ? [...code].join(" ") : undefined}>
          {code ?? "……"}
        </output>
        {!code && (
          <p class="caption">Ei yhteyttä, yritetään uudelleen. · Ingen förbindelse, försöker igen. · No connection, trying again.</p>
        )}
        <InsecureNotice />
      </section>
      {code && <QrCode text={link} />}
    </main>
  );
};

/** Without https there is no worker, so no offline start, no wake lock and no lasting storage. Localhost counts as secure. */
const InsecureNotice = () => {
  if (window.isSecureContext) return null;
  return (
    <aside class="insecure">
      <h2>Osoite ei ole suojattu · Oskyddad adress · Insecure address</h2>
      <p>
        Avaa sivu https-osoitteesta. Muuten tabletti ei käynnisty ilman verkkoa eikä säilytä tietojaan varmasti.{" "}
        <span lang="sv">Öppna sidan från en https-adress. Annars startar plattan inte utan nät.</span>{" "}
        <span lang="en">
          Open this page from an https address. Otherwise the tablet cannot start without a network, nor keep its data for sure.
        </span>
      </p>
      <p class="caption">{location.origin.replace(/^http:/, "https:")}</p>
    </aside>
  );
};
