import { Link } from "@tanstack/react-router";
import type { AreaView, StoreView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import table from "../shared/Table.module.css";
import { useTimes } from "../time/useTimes";

interface StoresTableProps {
  stores: readonly StoreView[];
  areas: readonly AreaView[];
  q: string | undefined;
  onEdit: ((id: string) => void) | undefined;
}

export function StoresTable({ stores, areas, q, onEdit }: StoresTableProps) {
  const { t, language } = useSpeech();
  const times = useTimes();
  const areaNames = new Map(areas.map((area) => [area.id, area.name]));
  const areaOf = (store: StoreView) => (store.areaId ? (areaNames.get(store.areaId) ?? "") : "");
  const wanted = (q ?? "").toLocaleLowerCase();
  const shown = stores
    .filter((store) => `${store.name} ${areaOf(store)} ${store.format}`.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, "fi", { numeric: true }));
  const { columns } = t.stores;
  if (shown.length === 0) return <p className={table.none}>{t.stores.noMatch}</p>;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.area}</th>
            <th scope="col">{columns.format}</th>
            <th scope="col">{columns.zone}</th>
            <th scope="col" className={table.number}>
              {columns.members}
            </th>
            <th scope="col" className={table.number}>
              {columns.kiosks}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((store) => (
            <tr key={store.id}>
              <td>
                {onEdit ? (
                  <Link to="/stores" search={(old) => ({ ...old, edit: store.id })}>
                    {store.name}
                  </Link>
                ) : (
                  store.name
                )}
              </td>
              <td>{areaOf(store)}</td>
              <td>{store.format}</td>
              <td className={table.quiet}>{times.zone(store.timeZone)}</td>
              <td className={table.number}>{store.memberCount.toLocaleString(language)}</td>
              <td className={table.number}>
                <Link to="/tablets" search={{ store: store.id }} aria-label={`${t.stores.showKiosks}: ${store.name}, ${store.kiosks}`}>
                  {store.kiosks}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
